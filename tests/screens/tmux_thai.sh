#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Hard lines of Thai through real ncurses: what was drawn over and over must be
# what is drawn at once. Usage: tmux_thai.sh SHOW
exec sh "$(dirname "$0")/tmux.sh" 80x24 "$1" <<'STEPS'
wait ครั้งที่ 0
keys Down Down Down Up
wait ครั้งที่ 2
type สมศรีที่น้ำ
keys Left BSpace
golden thai
size 60x20
wait 80 columns and 24 rows
size 120x40
golden thai-wide
keys Escape
wait Press F10 to leave.
size 80x24
gone Press F10
golden thai
keys F10
ended
STEPS
