#!/bin/bash
# dockerEngine.sh DOCKERD-OPTION...: a Docker engine in network, mount and process namespaces of its own.
# Environment: ROOT (the fetched packages), DIR (scratch folder), CGROUP (parent of the containers' control groups).
# Standard input: a line `start` starts the engine (again). When it closes, because the owner wishes so or has died,
# everything goes: processes, containers, links, firewall rules, mounts, control groups and the scratch folder.

if [ -z "$INSIDE" ]; then
  INSIDE=1 unshare --net --mount --pid --fork --kill-child --propagation private bash "$0" "$@"
  find /sys/fs/cgroup -depth -type d -path "*$CGROUP*" -exec rmdir {} + 2>/dev/null
  rm -rf "$DIR"
  exit
fi

# Before /proc is replaced it still shows the process number that this shell has outside.
read -r outside _ </proc/self/stat
echo "$outside" >"$DIR/init.pid"

# The engine's programs and libraries, at their usual places.
mount -t overlay overlay -o "lowerdir=$ROOT/usr:/usr" /usr
mount -t tmpfs tmpfs /run
mount -t proc proc /proc
if [ ! -d /sys/fs/cgroup/devices ] && [ ! -e /sys/fs/cgroup/cgroup.controllers ]; then
  mount -t tmpfs cgroup /sys/fs/cgroup
  for controller in $(awk '!/^#/ && $4 { print $1 }' /proc/cgroups); do
    mkdir -p "/sys/fs/cgroup/$controller"
    mount -t cgroup -o "$controller" cgroup "/sys/fs/cgroup/$controller" || rmdir "/sys/fs/cgroup/$controller"
  done
fi
ip link set lo up
# A parent for macvlan and ipvlan networks, and an address for a swarm.
ip link add vp0 type veth peer name vp1
ip addr add 198.18.0.1/24 dev vp0
ip link set vp0 up
ip link set vp1 up
echo '{}' >"$DIR/daemon.json"

while read -r command; do
  if [ "$command" = start ]; then
    dockerd --config-file "$DIR/daemon.json" --data-root "$DIR/data" --exec-root "$DIR/exec" --pidfile "$DIR/pid" \
      --host "unix://$DIR/docker.sock" --cgroup-parent "$CGROUP" --init-path /usr/bin/tini-static "$@" \
      </dev/null >>"$DIR/log" 2>&1 &
  fi
done

# A paused container is frozen, and what is frozen cannot be killed.
find /sys/fs/cgroup -path "*$CGROUP*" -name freezer.state -exec sh -c 'echo THAWED >"$0"' {} \;
find /sys/fs/cgroup -path "*$CGROUP*" -name cgroup.freeze -exec sh -c 'echo 0 >"$0"' {} \;
exit 0
