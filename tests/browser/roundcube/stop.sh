#!/usr/bin/env bash
# stop.sh FOLDER: ends what start.sh started, and nothing else.
folder=${1:?folder}
while read -r pid; do
  for child in $(ps -o pid= --ppid "$pid"); do kill "$child" 2>/dev/null; done
  kill "$pid" 2>/dev/null
done <"$folder/pids"
for _ in $(seq 50); do
  alive=no
  # A process that ended and was not collected yet has ended.
  while read -r pid; do case $(ps -o stat= -p "$pid") in "" | Z*) ;; *) alive=yes ;; esac; done <"$folder/pids"
  [ $alive = no ] && exit 0
  sleep 0.1
done
exit 1
