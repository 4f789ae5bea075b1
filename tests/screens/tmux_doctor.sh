#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# `samut doctor` measures a real terminal. Usage: tmux_doctor.sh SAMUT
exec sh "$(dirname "$0")/tmux.sh" 80x45 sh -c \
	"\"$1\" --data /nonexistent/notebook doctor; echo status=\$?; exec cat" \
	<<'STEPS'
wait status=0
wait ที่ takes 1 cell, as it should.
wait 👍 takes 2 cells, as it should.
wait Marks over and under their letters.
wait Can be shown here.
STEPS
