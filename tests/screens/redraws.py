#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""redraws.py FOLDER   compares the shots of a terminal at every stop: N.drawn
as updates left it, N.fresh painted afresh, and N.grid, what we wanted. Shots
may hold colours (SGR). Two ways to write one picture are equal: cells are
compared, with what can be seen of them. Prints TAP.
"""
import os
import re
import sys

STOPS_LEAST = 40
TOLD = 6
TOKEN = re.compile(r'\033\[([0-9;]*)m|[\016\017]|(.)')
# What an attribute shares its place with: the other colours.
PLACES = {**{c: 'front' for c in (*range(30, 40), *range(90, 98))},
          **{c: 'back' for c in (*range(40, 50), *range(100, 108))}}
UNDERLINE, REVERSE = 4, 7


def apply(look, codes):
    for code in (int(c or 0) for c in codes.split(';')):
        if code == 0:
            look.clear()
        elif code in (39, 49):
            look.pop(PLACES[code], None)
        else:
            look[PLACES.get(code, code)] = code


def seen(char, look):
    """A blank has no colour of its own, and is neither bold nor dim."""
    if char == ' ':
        look = {k: v for k, v in look.items()
                if k in ('back', UNDERLINE, REVERSE)}
    return '.'.join(str(code) for code in sorted(look.values()))


def lines_of(shot):
    """Each line as its cells, a change of looks in angle brackets."""
    look = {}
    for line in shot.split('\n'):
        cells = []
        for codes, char in TOKEN.findall(line):
            if char:
                cells.append((char, seen(char, look)))
            else:
                apply(look, codes or '0')
        while cells and cells[-1] == (' ', ''):
            cells.pop()
        before, text = '', ''
        for char, shown in cells:
            text += char if shown == before else f'<{shown}>{char}'
            before = shown
        yield text


def plain(lines):
    return [re.sub(r'<[0-9.]*>', '', line).rstrip(' ') for line in lines]


class Shots:
    def __init__(self, folder):
        self.folder = folder
        self.told = 0

    def read(self, stop, kind):
        path = os.path.join(self.folder, f'{stop}.{kind}')
        with open(path, encoding='utf-8', errors='replace') as f:
            return list(lines_of(f.read().rstrip('\n')))

    def stops(self):
        return sorted(int(name.split('.')[0])
                      for name in os.listdir(self.folder)
                      if name.endswith('.fresh'))

    def differ(self, stop, what, wanted, got):
        length = max(len(wanted), len(got))
        wanted += [''] * (length - len(wanted))
        got += [''] * (length - len(got))
        rows = [i for i in range(length) if wanted[i] != got[i]]
        if rows and self.told < TOLD:
            self.told += 1
            print(f'# stop {stop}, row {rows[0]}, {what}:')
            print(f'#   {wanted[rows[0]]}|')
            print(f'#   {got[rows[0]]}|')
        return bool(rows)


def main():
    shots = Shots(sys.argv[1])
    stops = shots.stops()
    wrong = {'fresh': 0, 'grid': 0}
    for stop in stops:
        drawn, fresh = shots.read(stop, 'drawn'), shots.read(stop, 'fresh')
        grid = plain(shots.read(stop, 'grid'))
        wrong['fresh'] += shots.differ(stop, 'fresh and drawn', fresh, drawn)
        wrong['grid'] += shots.differ(stop, 'grid and fresh', grid,
                                      plain(fresh))
    print(f'# {len(stops)} stops')
    for number, (good, claim) in enumerate((
            (len(stops) >= STOPS_LEAST,
             f'at least {STOPS_LEAST} stops were looked at'),
            (not wrong['fresh'], 'every screen is what a fresh paint leaves'),
            (not wrong['grid'], 'every screen is what the grid says')), 2):
        print('ok' if good else 'not ok', number, '-', claim)


main()
