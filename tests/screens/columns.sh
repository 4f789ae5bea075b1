#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# In a real terminal the cursor must stand where our width says. Usage:
# columns.sh tmux|screen|xterm PROGRAM texts|characters. Prints TAP.
. "$(dirname "$0")/terminal.sh"

# The shell writes the last line, also when the program was killed.
cat >"$work/run" <<END
"$2" "$work/result" "$3" ${SAMUT_SEED:-}
echo "# ended with \$?" >>"$work/result"
END
terminal_open "$1" 80x24 sh "$work/run"
until_true grep -qs '^# ended' "$work/result"
cat "$work/result"
grep -qs '^# ended with 0' "$work/result" ||
	echo 'not ok - the program came to its end'
