#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Proves that the Thai catalogue is whole: every sentence of the sources is
# translated, none is doubtful, none is left over. Prints TAP.
set -eu
cd "${SAMUT_SOURCE:-$(dirname "$0")/../..}"
export LC_ALL=C.UTF-8 LANGUAGE=en
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0

# Runs a command that must succeed without a word.
check() {
	number=$1 name=$2
	shift 2
	if "$@" >"$work/words" 2>&1 && ! [ -s "$work/words" ]; then
		echo "ok $number - $name"
	else
		echo "not ok $number - $name"
		head -n 20 "$work/words" >&2
		status=1
	fi
}

# These two print what they find.
has_no_fuzzy() {
	msgattrib --only-fuzzy --no-obsolete po/th.po
}

has_no_obsolete() {
	msgattrib --only-obsolete po/th.po
}

echo 1..4
sh po/update --template "$work/samut.pot"
check 1 'the catalogue is well formed' \
	msgfmt --check -o /dev/null po/th.po
check 2 'every sentence is translated and none is left over' \
	msgcmp po/th.po "$work/samut.pot"
check 3 'no translation is doubtful' has_no_fuzzy
check 4 'no translation is obsolete' has_no_obsolete
exit $status
