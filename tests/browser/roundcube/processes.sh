# shellcheck shell=bash
# Read by the start scripts: notes the servers they start, and waits until a server really answers.
# The reader sets `folder`; its file `pids` lists the servers, one a line, for stop.sh.

# started: notes the command that was just sent to the background.
started() { echo $! >>"$folder/pids"; }

# answers WHAT COMMAND...: asks with COMMAND until it succeeds. Fails at once if a server has ended (its port
# was taken, its configuration is wrong), and after two minutes in any case. Both times it prints the last
# lines of the logs.
answers() {
  local what=$1 end=$((SECONDS + 120)) pid
  shift
  until "$@" >"$folder/logs/asked" 2>&1; do
    while read -r pid; do
      case $(ps -o stat= -p "$pid") in "" | Z*) give_up "a server ended before $what answered" ;; esac
    done <"$folder/pids"
    [ $SECONDS -lt $end ] || give_up "$what did not answer as it must within two minutes"
    sleep 0.1
  done
}

give_up() {
  printf '%s: %s\n' "$0" "$1" >&2
  tail -n 5 "$folder"/logs/* >&2
  exit 1
}
