#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Two laptops, one stick: everything a Friday needs, by command line.
. "$(dirname "$0")/tap.sh"
a=$work/a
b=$work/b
stick=$work/stick
mkdir "$stick"

lists_are_equal() {
	for type in person organisation meeting attendance working_group; do
		[ "$("$samut" --data "$a" list "$type" --json --personal)" = \
			"$("$samut" --data "$b" list "$type" --json --personal)" ] ||
			return 1
	done
}

conflicts_are_equal() {
	"$samut" --data "$a" conflicts --json >"$work/ca"
	"$samut" --data "$b" conflicts --json >"$work/cb"
	[ -s "$work/ca" ] && cmp -s "$work/ca" "$work/cb"
}

has_both_versions() {
	grep -q '"field":"position"' "$work/ca" &&
		grep -q '"version":1,"value":"[^"]*หัวหน้า' "$work/ca" &&
		grep -q '"version":2,"value":"[^"]*หัวหน้า' "$work/ca"
}

has_no_conflicts() {
	[ -z "$("$samut" --data "$1" conflicts --json)" ]
}

exchange() {
	rm -f "$work/from-a.samut" "$work/from-b.samut"
	"$samut" --data "$a" handover -o "$work/from-a.samut" &&
		"$samut" --data "$b" handover -o "$work/from-b.samut" &&
		"$samut" --data "$a" merge "$work/from-b.samut" &&
		"$samut" --data "$b" merge "$work/from-a.samut"
}

quietly() {
	"$@" >"$work/out" 2>"$work/err"
}

merge_says_new() {
	exits 0 "$samut" --data "$b" merge "$stick"/*.samut "$@" --json &&
		shows '"new":200,' && shows '"status":"merged"'
}

is_empty() {
	[ -z "$("$samut" --data "$b" list person --json)" ]
}

claim 'the first laptop takes the sample' \
	exits 0 "$samut" --data "$a" sample
claim 'it hands over onto the stick' \
	exits 0 "$samut" --data "$a" handover --to "$stick"
claim 'only after reading back does it say done' says 'read back and verified'
claim 'the path of the file is all that stdout gets' test -f "$(cat "$work/out")"
claim 'a dry run on the second says what is new' merge_says_new --dry-run
claim 'and changes nothing' is_empty
claim 'merging brings the rows' merge_says_new
claim 'merging again brings nothing new' \
	exits 0 "$samut" --data "$b" merge "$stick"/*.samut --json
claim 'and says so' shows '"status":"nothing-new"'
claim 'the two notebooks hold the same' lists_are_equal
claim 'the second shows the summary' \
	exits 0 "$samut" --data "$b" summary attendance --csv
claim 'with the same total' shows ',39,38,2,40,100.00'

person=$(id_of "$a" person กมล)
claim 'the first changes a field' \
	exits 0 "$samut" --data "$a" set "$person" 'position=หัวหน้ากลุ่ม'
claim 'the second changes the same field' \
	exits 0 "$samut" --data "$b" set "$person" 'position=รองหัวหน้า'
claim 'they exchange files' quietly exchange
claim 'both list the same conflict' conflicts_are_equal
claim 'with both versions' has_both_versions
claim 'the list can be kept to what is in conflict' \
	exits 0 "$samut" --data "$b" list person --in-conflict --json
claim 'which is one person' test "$(wc -l <"$work/out")" -eq 1
claim 'the second settles it by taking one' \
	exits 0 "$samut" --data "$b" settle "$person" position --take 2
claim 'they exchange again' quietly exchange
claim 'no conflict is left on the first' has_no_conflicts "$a"
claim 'nor on the second' has_no_conflicts "$b"
claim 'and the lists are equal' lists_are_equal
claim 'the history tells all of it' \
	exits 0 "$samut" --data "$a" log "$person" --json
claim 'the change of the other laptop included' shows 'รองหัวหน้า'

claim 'the first settles with a third value as well' \
	exits 0 "$samut" --data "$a" set "$person" 'position=ก'
claim 'after another disagreement' \
	exits 0 "$samut" --data "$b" set "$person" 'position=ข'
claim 'that was exchanged' quietly exchange
claim 'the value is written' \
	exits 0 "$samut" --data "$a" settle "$person" position --value 'ค'
claim 'it travels' quietly exchange
claim 'and stands on the second' \
	exits 0 "$samut" --data "$b" get "$person" --json
claim 'as it was written' shows '"position":"ค"'

claim 'one deletes while the other edits' \
	exits 0 "$samut" --data "$a" delete "$person"
claim 'the edit is made' \
	exits 0 "$samut" --data "$b" set "$person" 'position=ง'
claim 'they exchange this too' quietly exchange
claim 'nothing is lost: it is a conflict' conflicts_are_equal
claim 'about the deletion' grep -q '"field":"deleted"' "$work/ca"
claim 'the merges are listed' exits 0 "$samut" --data "$b" merges --json
claim 'with their numbers' shows '"number":1,'
claim 'the first notebook is sound' exits 0 "$samut" --data "$a" check
claim 'the second notebook is sound' exits 0 "$samut" --data "$b" check
claim 'so is a file' exits 0 "$samut" --data "$b" check "$work/from-a.samut"
finish
