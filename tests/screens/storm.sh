#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Bad input on a real screen: a storm of resizes down to one cell, and a paste
# of a megabyte of Thai into a note, which is there to its last word, with the
# keys after it. Usage: storm.sh SAMUT. Prints TAP.
. "$(dirname "$0")/terminal.sh"
count=0
failed=0

shows() {
	in_tmux capture-pane -p -t 0 | grep -qF -- "$1"
}

claim() {
	count=$((count + 1))
	sentence=$1
	shift
	if "$@"; then
		echo "ok $count - $sentence"
	else
		echo "not ok $count - $sentence"
		in_tmux capture-pane -p -t 0 | sed 's/^/# /'
		failed=1
	fi
}

said() {
	shows 'Saved' || shows 'at most'
}

resize() {
	for size in "$@"; do
		in_tmux resize-window -x "${size%x*}" -y "${size#*x}"
	done
}

keys() {
	for key; do
		in_tmux send-keys -t 0 "$key"
	done
}

notebook=$work/notebook
LANGUAGE=en
export LANGUAGE
"$1" --data "$notebook" sample >/dev/null 2>&1
terminal_open tmux 80x24 env TERM=tmux-256color "$1" --data "$notebook"
claim 'the notebook opens' until_true shows 'Latest'
resize 1x1 80x1 1x24 2x2 300x2 2x100 79x23 80x24 10x10 200x60 1x1 40x12 \
	3x3 120x40 1x1 80x24
claim 'after the storm the screen is whole' until_true shows 'Latest'
keys Home Enter
claim 'and keys work' until_true shows 'Type of meeti'
keys Enter
claim 'a meeting opens' until_true shows 'Title or subject'
keys NPage NPage NPage Tab
claim 'its note has the focus' until_true shows 'Summary'
# 20,000 lines of 59 bytes, and one that tells whether the end came.
python3 -c 'print("ที่ปู่กู้น้ำใจ กำนัน\n" * 20000 + "จบคำ", end="")' \
	>"$work/paste"
in_tmux load-buffer "$work/paste"
start=$(date +%s%N)
in_tmux paste-buffer -p -t 0
keys Z
# As it is drawn: the ring of ำ first.
claim 'its last word and the key after it are there' \
	until_true shows "$(printf 'จบค\340\271\215\340\270\262Z')"
echo "# $(wc -c <"$work/paste") bytes: $((($(date +%s%N) - start) / 1000000)) ms"
keys C-s
claim 'it can be stored, or the limit is said' until_true said
echo "1..$count"
exit $failed
