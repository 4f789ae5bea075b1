#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# 400 random updates through real ncurses: at every stop the screen must be
# what a fresh paint leaves, and what our grid says. Usage: redraws.sh
# tmux|screen PROGRAM. Prints TAP; $SAMUT_SEED gives other updates.
. "$(dirname "$0")/terminal.sh"
seed=${SAMUT_SEED:-20221110}

has_reached() {
	title=$(terminal_title)
	case $title in "$1" | 'over '*) return 0 ;; *) return 1 ;; esac
}

# Two shots and a key for each; ends when the program says it is over.
shoot_all() {
	stop=1
	until_true has_reached "drawn $stop" || return 1
	while [ "$title" = "drawn $stop" ]; do
		cp "$work/grid" "$work/shots/$stop.grid"
		terminal_shot "$work/shots/$stop.drawn"
		terminal_press n
		until_true has_reached "fresh $stop" || return 1
		terminal_shot "$work/shots/$stop.fresh"
		terminal_press n
		stop=$((stop + 1))
		until_true has_reached "drawn $stop" || return 1
	done
}

mkdir "$work/shots"
echo 1..4
echo "# SAMUT_SEED=$seed"
terminal_open "$1" 80x24 "$2" "$work/grid" 400 "$seed"
if shoot_all; then
	echo 'ok 1 - the program came to its end'
else
	echo "not ok 1 - the program stopped at $stop, \"$title\""
fi
python3 "$(dirname "$0")/redraws.py" "$work/shots"
