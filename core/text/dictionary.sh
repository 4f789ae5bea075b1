#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# dictionary.sh OUT.c WORKDIR GENDICT ICUPKG PACKAGE TYPE LIST…   makes of word
# lists a package for ICU with the one item brkitr/thaidict.dict, and writes it
# as an array in C. PACKAGE is the name of ICU's data (icudt72l), TYPE its byte
# order (l or b). A list has a word to a line, as hunspell's, or is a table of
# places in C: {"4106", "หนองหาน", … -WORD takes one out again.
set -eu
out=$1 work=$2 gendict=$3 icupkg=$4 package=$5 type=$6
shift 6
export LC_ALL=C

# Thai letters alone. One letter is no word, and ๆ belongs to none.
thai=$(printf '(\340\270[\201-\272]|\340\271[\200-\205\207-\216])')
mkdir -p "$work/brkitr"
sed 's/^[^"]*{"[0-9]*", "//; s,[/"].*,,' "$@" |
	grep -E "^-?$thai$thai+\$" | sort -u >"$work/all"
sed -n 's/^-//p' "$work/all" >"$work/unwanted"
grep -v '^-' "$work/all" | grep -vxFf "$work/unwanted" >"$work/words"
# --uchars takes twice the room of --bytes, and a tenth less time to look in.
"$gendict" --uchars "$work/words" "$work/brkitr/thaidict.dict" >/dev/null
echo brkitr/thaidict.dict >"$work/list.txt"
"$icupkg" "-t$type" -s "$work" -a "$work/list.txt" new "$work/$package.dat"
{
	echo 'extern const unsigned char dictionary_data[];'
	echo '_Alignas(16) const unsigned char dictionary_data[] = {'
	od -An -v -tu1 "$work/$package.dat" | sed 's/\([0-9]\)  */\1,/g; s/$/,/'
	echo '};'
} >"$out"
