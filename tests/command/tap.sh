# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by the scripts of this folder: `. tap.sh`, with the program in $1.
# Each claim prints one TAP line; `finish` prints the plan.
set -u
samut=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export SAMUT_PASSPHRASE='ทดสอบ stick 2566'
count=0

# claim SENTENCE COMMAND…: the command succeeds.
claim() {
	sentence=$1
	shift
	count=$((count + 1))
	if "$@"; then
		echo "ok $count - $sentence"
	else
		echo "not ok $count - $sentence"
		sed 's/^/# /' "$work/err" 2>/dev/null || :
	fi
}

# exits CODE COMMAND…: it ends with this code; its words go to $work/out, err.
exits() {
	wanted=$1
	shift
	"$@" >"$work/out" 2>"$work/err" </dev/null
	got=$?
	[ "$got" -eq "$wanted" ] || {
		echo "# exit code $got instead of $wanted: $*" >&2
		return 1
	}
}

# says WORDS: they stand in what the last command said to people.
says() {
	grep -qF -- "$1" "$work/err"
}

# shows WORDS: they stand in what it printed.
shows() {
	grep -qF -- "$1" "$work/out"
}

# id_of FOLDER TYPE WORDS: the id of the one record that fits.
id_of() {
	"$samut" --data "$1" list "$2" --find "$3" --json |
		sed -n 's/^{"id":"\([^"]*\)".*/\1/p'
}

finish() {
	echo "1..$count"
}
