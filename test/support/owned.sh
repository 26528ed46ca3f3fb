#!/bin/bash
# owned.sh SCRATCH PROGRAM ARGUMENT...: runs a program until it ends or standard input closes, because the owner wishes so
# or has died; then ends all that it started, and removes the scratch folder.

scratch=$1
shift
exec 3<&0
set -m # gives what follows a process group of its own
"$@" </dev/null &
program=$!
{
  read -r _ <&3
  kill -9 -- "-$program"
} &
watcher=$!
# The shell would tell on standard error which of its children was killed.
exec 2>/dev/null
wait "$program"
status=$?
kill -9 -- "-$program" "-$watcher"
# What it started may still be writing for a moment.
for _ in 1 2 3; do rm -rf "$scratch" && break; sleep 0.2; done
exit "$status"
