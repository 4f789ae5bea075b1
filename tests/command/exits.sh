#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every exit code, and a sentence with it.
. "$(dirname "$0")/tap.sh"
nb=$work/nb
run() {
	"$samut" --data "$nb" "$@"
}

exits 0 run sample
claim '0: --version' exits 0 "$samut" --version
claim '--version names the program' grep -q '^samut [0-9]' "$work/out"
claim '0: --help' exits 0 "$samut" --help
claim '--help begins with examples' sh -c "head -n 1 $work/out | grep -q Examples"
claim 'help about one command' exits 0 "$samut" merge --help
claim 'shows how it is written' shows 'samut merge FILE… [--dry-run] [--json]'
claim '--lang th speaks Thai' exits 0 "$samut" --help --lang th

person=$(id_of "$nb" person กมล)
claim '1: an id nobody has' exits 1 run get 01000000-0000-7000-8000-000000000000
claim 'is said' says 'no record with the id'
claim '1: a field that is not in conflict' \
	exits 1 run settle "$person" position --take 1
claim '1: words that fit no meeting' exits 1 run attendance ไม่มี

claim '2: no such command' exits 2 run frobnicate
claim '2: no such kind of record' exits 2 run list unicorn
claim 'the kinds are named' says 'person'
claim '2: no such field' exits 2 run set "$person" colour=red
claim '2: no such option' exits 2 run list person --colour
claim '2: an option without its value' exits 2 run list person --find
claim '2: no FIELD=VALUE' exits 2 run add person นาย
claim '2: too many words' exits 2 run check a b
claim '2: too few words' exits 2 run merge
claim 'the usage line follows' says 'samut merge FILE…'
claim '2: no such summary' exits 2 run summary moon
claim '2: no such grouping' exits 2 run summary attendance --by moon
claim '2: not an id' exits 2 run get กมล
claim '2: --lang klingon' exits 2 "$samut" --lang klingon --help
claim '2: take and value both' \
	exits 2 run settle "$person" position --take 1 --value x
claim '2: the screen without a terminal' exits 2 run
claim 'says why' says 'needs a terminal'
claim '2: nowhere to ask for the passphrase' \
	exits 2 env -u SAMUT_PASSPHRASE setsid "$samut" --data "$nb" handover \
	-o "$work/x.samut"
claim '2: an empty passphrase' \
	exits 2 env SAMUT_PASSPHRASE= "$samut" --data "$nb" handover \
	-o "$work/x.samut"

claim '3: the sample into a full notebook' exits 3 run sample
claim '3: a record that is not complete' exits 3 run add person first_name=ก
exits 0 run handover -o "$work/good.samut"
claim '3: the wrong passphrase' \
	exits 3 env SAMUT_PASSPHRASE=wrong "$samut" --data "$work/b" merge \
	"$work/good.samut"
claim 'is said' says 'passphrase'
: >"$work/empty.samut"
claim '3: an empty file' exits 3 run merge "$work/empty.samut"
echo 'not ours at all, but long enough to be looked at' >"$work/other.samut"
claim '3: a file of another program' exits 3 run merge "$work/other.samut"
claim 'in JSON too' exits 3 run merge "$work/other.samut" --json
claim 'with its status' shows '"status":"refused"'
size=$(wc -c <"$work/good.samut")
head -c $((size / 2)) "$work/good.samut" >"$work/short.samut"
claim '3: a truncated file' \
	exits 3 "$samut" --data "$work/b" merge "$work/short.samut"
{
	head -c $((size / 2)) "$work/good.samut"
	printf '\377\000'
	tail -c +$((size / 2 + 3)) "$work/good.samut"
} >"$work/flipped.samut"
claim '3: a flipped byte' \
	exits 3 "$samut" --data "$work/b" merge "$work/flipped.samut"
claim '3: and check says so too' \
	exits 3 "$samut" --data "$work/b" check "$work/flipped.samut"
claim 'the notebook is as it was' \
	test -z "$("$samut" --data "$work/b" list person --json)"
claim 'a bad file does not keep a good one out' \
	exits 3 "$samut" --data "$work/b" merge "$work/other.samut" \
	"$work/good.samut" --json
claim 'which is merged' shows '"status":"merged"'

# Another program that holds the notebook, as another samut would.
python3 - "$nb/lock" "$work/held" <<'END' &
import fcntl, os, sys, time
f = open(sys.argv[1], "r+")
fcntl.lockf(f, fcntl.LOCK_EX)
f.truncate(0)
f.write("สมศรี ใจดี\n1668047400000\n")
f.flush()
open(sys.argv[2], "w").close()
time.sleep(30)
END
locker=$!
tries=100
until [ -e "$work/held" ] || [ "$tries" -eq 0 ]; do
	tries=$((tries - 1))
	sleep 0.1
done
claim '4: a writing command beside another samut' \
	exits 4 run set "$person" position=ก
claim 'says who holds it' says 'สมศรี ใจดี'
claim '4: merging as well' exits 4 run merge "$work/good.samut"
claim '4: marking as well' exits 4 run attendance เวทีหารือ --mark กมล
claim 'reading goes on' exits 0 run list person --json
claim 'with everything' test "$(wc -l <"$work/out")" -eq 40
kill "$locker" 2>/dev/null
wait 2>/dev/null

claim '5: a folder that is not there' \
	exits 5 run handover --to "$work/nowhere"
claim 'says that it is not done' says 'Not done'
claim '5: a medium that takes no files' exits 5 run handover --to /proc
cut_short() {
	(ulimit -f 4 && run add person title_civil=นาย first_name=ก last_name=ข)
}
claim '5: a disk that takes no more, whatever the signal' exits 5 cut_short
claim 'and the notebook is sound' exits 0 run check
into_full() {
	run "$@" >/dev/full
}
claim '5: results that cannot be written out' exits 5 into_full list person
finish
