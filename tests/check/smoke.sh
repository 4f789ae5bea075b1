#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# smoke.sh BIN LOCALEDIR: starts an installed samut in a real terminal of
# 80 by 24, in Thai under the plain C locale, sees it draw, quits it by its own
# key, and asks the command line once. Everything lies in a folder of its own.
set -eu
samut=$1
localedir=$2
work=$(mktemp -d)
socket=samut-smoke-$$
trap 'tmux -L "$socket" kill-server 2>/dev/null || :; rm -rf "$work"' EXIT

screen() {
	tmux -L "$socket" capture-pane -p -t smoke
}

give_up() {
	echo "smoke: $1" >&2
	screen >&2 || :
	exit 1
}

# wait_for WORDS: until the screen shows them, ten seconds at most.
wait_for() {
	tries=100
	until screen | grep -qF -- "$1"; do
		tries=$((tries - 1))
		[ "$tries" -gt 0 ] || give_up "never showed: $1"
		sleep 0.1
	done
}

cat >"$work/start" <<END
export LC_ALL=C LANGUAGE=th SAMUT_LOCALEDIR=$localedir
$samut --data $work/notebook sample >/dev/null && $samut --data $work/notebook
echo "status=\$?"
exec cat
END
tmux -L "$socket" -f /dev/null new-session -d -s smoke -x 80 -y 24 \
	"LC_ALL=C.UTF-8 sh $work/start"
wait_for 'ประชุม'
# Ctrl-Q leaves from any screen.
tmux -L "$socket" send-keys -t smoke C-q
wait_for 'status=0'

SAMUT_LOCALEDIR=$localedir LANGUAGE=th "$samut" --data "$work/notebook" \
	list meeting >"$work/list"
grep -q 'ประชุม' "$work/list" || give_up 'samut list meeting shows no meeting'
echo 'smoke: well'
