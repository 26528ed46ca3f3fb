#!/bin/bash
# podmanEngine.sh: Podman's Docker-compatible service in a root filesystem and namespaces of its own.
# Environment: ROOT (the fetched root filesystem), DIR (scratch folder).
# When standard input closes, everything goes, as dockerEngine.sh says.

if [ -z "$INSIDE" ]; then
  INSIDE=1 unshare --net --mount --pid --fork --kill-child --propagation private bash "$0"
  find /sys/fs/cgroup -depth -type d -path '*/libpod*' -exec rmdir {} + 2>/dev/null
  rm -rf "$DIR"
  exit
fi

mkdir -p "$DIR/upper" "$DIR/work" "$DIR/root" "$DIR/store" "$DIR/socket"
R=$DIR/root
mount -t overlay overlay -o "lowerdir=$ROOT,upperdir=$DIR/upper,workdir=$DIR/work" "$R"
mount -t proc proc "$R/proc"
mount --rbind /sys "$R/sys"
mount --rbind /dev "$R/dev"
mount -t tmpfs tmpfs "$R/run"
mount --bind "$DIR/store" "$R/store"
mount --bind "$DIR/socket" "$R/socket"
cd "$R" && pivot_root . old && umount -l /old && cd /

export PATH=/usr/sbin:/usr/bin HOME=/root TMPDIR=/var/tmp
# Its resolver refuses to start without one.
echo 'nameserver 127.0.0.1' >/etc/resolv.conf
# crun refuses a hybrid tree of control groups; the older kind alone is fine.
umount /sys/fs/cgroup/unified 2>/dev/null
ip link set lo up
ip link add vp0 type veth peer name vp1
ip link set vp0 up
ip link set vp1 up
mkdir -p /etc/containers
echo '{"default":[{"type":"insecureAcceptAnything"}]}' >/etc/containers/policy.json
cat >/etc/containers/containers.conf <<END
[engine]
cgroup_manager="cgroupfs"
events_logger="file"
runtime="crun"
[network]
network_backend="netavark"
END
podman --root /store/data --runroot /run/podman system service --time 0 unix:///socket/docker.sock \
  </dev/null >>/store/log 2>&1 &
read -r _

# A paused container is frozen, and what is frozen cannot be killed.
podman --root /store/data --runroot /run/podman unpause --all >>/store/log 2>&1
exit 0
