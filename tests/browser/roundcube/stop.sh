#!/usr/bin/env bash
# stop.sh FOLDER: ends what start.sh started, and nothing else; by force what does not end within two seconds.
folder=${1:?folder}
end() { # end SIGNAL: to every process and its children, the parents first, so that none is started anew
  while read -r pid; do
    local children
    children=$(ps -o pid= --ppid "$pid")
    kill "-$1" "$pid" 2>/dev/null
    for child in $children; do kill "-$1" "$child" 2>/dev/null; done
  done <"$folder/pids"
}
end TERM
for try in $(seq 60); do
  alive=no
  # A process that ended and was not collected yet has ended.
  while read -r pid; do case $(ps -o stat= -p "$pid") in "" | Z*) ;; *) alive=yes ;; esac; done <"$folder/pids"
  [ $alive = no ] && exit 0
  [ "$try" = 20 ] && end KILL
  sleep 0.1
done
exit 1
