#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a program in tmux and does what standard input says, a line each:
#
#   wait TEXT      until TEXT is on the screen
#   gone TEXT      until it is no longer
#   keys KEY...    presses keys, by tmux's names (F1, Enter, C-s, BSpace)
#   type TEXT      types it
#   size COLSxROWS resizes the window
#   golden NAME    until the screen is the text half of golden/NAME.txt
#   ended          until the program has ended
#
# It never sleeps for a fixed time: it looks until what it waits for is there,
# or 15 seconds are over. Prints TAP; without tmux the test is skipped.
#
# Usage: tmux.sh COLSxROWS PROGRAM [ARGUMENT]... <steps
set -u
here=$(cd "$(dirname "$0")" && pwd)
size=$1
shift
socket=samut-test-$$
limit=300 # looks, 50 ms apart

if ! command -v tmux >/dev/null 2>&1; then
	echo "1..0 # SKIP tmux is not installed"
	exit 0
fi

run() {
	tmux -L "$socket" -f /dev/null "$@"
}

screen() {
	run capture-pane -p -t 0 2>/dev/null
}

finish() {
	run kill-server 2>/dev/null
}
trap finish EXIT

LC_ALL=C.UTF-8
export LC_ALL
unset TMUX
run new-session -d -x "${size%x*}" -y "${size#*x}" "$@" \; \
	set-option -g status off \; set-option -g escape-time 0 \; \
	resize-window -x "${size%x*}" -y "${size#*x}" || exit 1

# What tmux shows is what the golden file has, but for the blanks at line ends.
wanted() {
	sed '/^----$/,$d; s/ *$//' "$here/golden/$1.txt"
}

shows() {
	screen | grep -qF -- "$1"
}

is_golden() {
	[ "$(screen | sed 's/ *$//')" = "$(wanted "$1")" ]
}

has_ended() {
	! run has-session 2>/dev/null
}

until_true() {
	looks=0
	until "$@"; do
		looks=$((looks + 1))
		[ $looks -gt $limit ] && return 1
		sleep 0.05
	done
}

not() {
	! "$@"
}

step() {
	verb=${1%% *}
	rest=${1#* }
	case $verb in
	wait) until_true shows "$rest" ;;
	gone) until_true not shows "$rest" ;;
	# shellcheck disable=SC2086
	keys) run send-keys -t 0 $rest ;;
	type) run send-keys -t 0 -l "$rest" ;;
	size) run resize-window -x "${rest%x*}" -y "${rest#*x}" ;;
	golden)
		until_true is_golden "$rest" && return 0
		wanted "$rest" >/tmp/wanted.$$
		screen | sed 's/ *$//' | diff /tmp/wanted.$$ - | sed 's/^/# /'
		rm -f /tmp/wanted.$$
		return 1
		;;
	ended) until_true has_ended ;;
	*) return 1 ;;
	esac
}

count=0
failed=0
while IFS= read -r line; do
	case $line in '' | '#'*) continue ;; esac
	count=$((count + 1))
	if step "$line"; then
		echo "ok $count - $line"
	else
		echo "not ok $count - $line"
		[ "${line%% *}" = golden ] || screen | sed 's/^/# /'
		failed=1
		break
	fi
done
echo "1..$count"
exit $failed
