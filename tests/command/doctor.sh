#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What `samut doctor` says of machines and terminals; here always in a pipe
# (tests/screens/tmux_doctor.sh has it measure).
. "$(dirname "$0")/tap.sh"
nb=$work/nowhere/nb

# doctor NAME=VALUE… -- OPTION…: with these variables and no others that tell
# of a terminal.
doctor() {
	settings=
	while [ "$1" != -- ]; do
		settings="$settings $1"
		shift
	done
	shift
	# shellcheck disable=SC2086 # a list of words
	env -u TMUX -u STY -u VTE_VERSION -u KONSOLE_VERSION -u XTERM_VERSION \
		-u TERM_PROGRAM -u COLORTERM -u NO_COLOR TERM=xterm-256color \
		$settings "$samut" --data "$nb" doctor "$@"
}

# finds CHECK VERDICT: a line of JSON has both.
finds() {
	shows "{\"check\":\"$1\",\"verdict\":\"$2\","
}

claim '0: in a pipe' exits 0 doctor --
claim 'where nothing can be measured' shows 'this is not a terminal'
claim 'but the rest is said' shows 'Encoding               UTF-8'
claim 'the folder is not made' test ! -e "$work/nowhere"
claim 'and is said to be missing' shows 'not made yet'
claim 'a sample line asks to be looked at' shows 'ผู้ใหญ่ปู่ย่า กำนัน'
claim 'it speaks Thai' exits 0 doctor -- --lang th
claim 'with a verdict' shows 'แสดงได้'

claim '0: in JSON' exits 0 doctor -- --json
claim 'one object a line' python3 -c '
import json, sys
for line in open(sys.argv[1], encoding="utf-8"):
    assert set(json.loads(line)) == {"check", "verdict", "value", "says"}
' "$work/out"
for check in locale encoding terminfo clock space thai; do
	claim "$check is good" finds "$check" good
done
claim 'ICU has a version' sh -c "grep -qE '\"icu\".*\"value\":\"[0-9.]+\"' $work/out"
claim 'line ends have a dictionary' shows '{"check":"dictionary"'

for term in linux st-256color putty fbterm; do
	claim "1: TERM=$term cannot show Thai" exits 1 doctor "TERM=$term" --
	claim 'what can is named' says 'Konsole, kitty or foot'
done
claim '1: kmscon by its COLORTERM' exits 1 doctor COLORTERM=kmscon --
claim '0: alacritty' exits 0 doctor ALACRITTY_LOG=x -- --json
claim 'with a word on fonts' finds program look
claim '0: Konsole' exits 0 doctor KONSOLE_VERSION=221203 -- --json
claim 'which is good' finds program good
claim '0: TERM of nobody' exits 0 doctor TERM=nobody -- --json
claim 'is doubted' finds terminfo look
claim '0: no TERM' exits 0 doctor TERM= --
claim 'is said' shows 'No terminal type is set (TERM)'
claim '0: inside tmux' exits 0 doctor TMUX=/tmp/x,1,0 -- --json
claim 'which is said' shows '{"check":"multiplexer","verdict":"none","value":"tmux"'
claim '0: a locale that is not UTF-8' exits 0 doctor LC_ALL=th_TH.TIS-620 --
claim 'is replaced, and that is said' \
	shows 'C.UTF-8 is in force; th_TH.TIS-620 was asked for'
claim '0: a notebook at home' exits 0 doctor "HOME=$work" --
claim 'does not tell whose home' shows '~/nowhere/nb'
claim 'nowhere' sh -c "! grep -qF '$work' '$work/out'"
claim '0: no colours' exits 0 doctor NO_COLOR=1 --
claim 'because it was asked' shows 'as NO_COLOR asks'
claim '2: nothing is to be given' exits 2 doctor -- word
finish
