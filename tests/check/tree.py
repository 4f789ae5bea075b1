#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves the rules of the source tree that no compiler knows; prints TAP.

Which layer may include which, which system header belongs to which folder,
who may ask for time, chance and environment, how long a file may be, what
lies at the top.
"""
import fnmatch
import os
import re
import sys

ROOT = os.environ.get('SAMUT_SOURCE') or os.path.join(
    os.path.dirname(os.path.abspath(__file__)), '..', '..')

TOP = {'tui', 'core', 'tests', 'po', 'meson.build', 'README.md', 'COPYING'}
IGNORED_TOP = ('.*', 'build', 'build-*', '__pycache__')

# The longest fitting prefix counts. A file includes its own rank or a lower
# one; of the same rank only its own folder, if it lies in core/.
RANKS = {
    'core/base/': 0,
    'core/text/': 1,
    'core/model/': 2,
    'core/store/': 3,
    'core/sync/': 4,
    'core/report/': 5,
    'core/exchange/': 5,
    'core/notebook/': 6,
    'tui/term/': 10,
    # Keys become actions before they reach a widget or a view.
    'tui/action.': 11,
    'tui/action_': 11,
    'tui/keymap.': 11,
    'tui/keymap_': 11,
    'tui/widget/': 12,
    'tui/view/': 13,
    'tui/command/': 14,
    'tui/': 14,
}

# Header pattern: where it may be included.
HOMES = {
    'curses.h': ['tui/term/term_curses.c'],
    'ncurses*': ['tui/term/term_curses.c'],
    'term.h': ['tui/term/term_curses.c'],
    'sqlite3.h': ['core/store/'],
    'unicode/*': ['core/text/'],
    'sodium*': ['core/sync/'],
    'zstd*': ['core/sync/'],
}

# Function names: where they may be called, and what to use instead.
CALLS = [
    ('time gettimeofday clock_gettime clock rand srand random srandom drand48 '
     'getrandom getenv secure_getenv setenv unsetenv putenv',
     ['core/base/', 'tui/main.c'], 'core/base/world.h'),
    ('malloc calloc realloc strdup strndup asprintf vasprintf reallocarray',
     ['core/base/'], 'core/base/alloc.h'),
]

MAX_LINES = 600
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:"([^"]+)"|<([^>]+)>)',
                     re.MULTILINE)
# Comments and literals, so that words in them count for nothing.
NOISE = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'',
                   re.DOTALL)


def sources(folders=('core', 'tui', 'tests')):
    for folder in folders:
        for where, folders_in, names in os.walk(os.path.join(ROOT, folder)):
            folders_in.sort()
            for name in sorted(names):
                if name.endswith(('.c', '.h')):
                    path = os.path.relpath(os.path.join(where, name), ROOT)
                    with open(os.path.join(ROOT, path), encoding='utf-8') as f:
                        yield path, f.read()


def line_of(text, at):
    return text.count('\n', 0, at) + 1


def without_noise(text):
    return NOISE.sub(lambda m: '\n' * m.group().count('\n') or ' ', text)


def lies_in(path, homes):
    return any(path == h or h.endswith('/') and path.startswith(h)
               for h in homes)


def rank(path):
    fits = [prefix for prefix in RANKS if path.startswith(prefix)]
    return RANKS[max(fits, key=len)] if fits else None


def check_top():
    for name in sorted(os.listdir(ROOT)):
        if name not in TOP and not any(
                fnmatch.fnmatch(name, p) for p in IGNORED_TOP):
            yield f'{name}: does not belong at the top'
    for name in sorted(TOP):
        if not os.path.exists(os.path.join(ROOT, name)):
            yield f'{name}: is missing'


def check_includes_exist():
    for path, text in sources():
        for m in INCLUDE.finditer(text):
            if m.group(1) and not os.path.isfile(os.path.join(ROOT, m.group(1))):
                yield (f'{path}:{line_of(text, m.start())}: "{m.group(1)}" '
                       'is not a path from the root')


def check_layers():
    for path, text in sources(('core', 'tui')):
        own = rank(path)
        if own is None:
            yield f'{path}: lies in no layer'
            continue
        for m in INCLUDE.finditer(text):
            other = rank(m.group(1)) if m.group(1) else own
            blind = (m.group(1) and other == own and path.startswith('core/')
                     and os.path.dirname(path) != os.path.dirname(m.group(1)))
            if other is None or other > own or blind:
                yield (f'{path}:{line_of(text, m.start())}: may not include '
                       f'{m.group(1)}')


def check_homes():
    for path, text in sources(('core', 'tui')):
        for m in INCLUDE.finditer(text):
            for pattern, homes in HOMES.items():
                if (m.group(2) and fnmatch.fnmatch(m.group(2), pattern)
                        and not lies_in(path, homes)):
                    yield (f'{path}:{line_of(text, m.start())}: <{m.group(2)}> '
                           f'belongs to {homes[0]}')


def check_calls():
    for path, text in sources(('core', 'tui')):
        code = without_noise(text)
        for names, homes, instead in CALLS:
            if lies_in(path, homes):
                continue
            calls = r'(?<![\w.>])(' + names.replace(' ', '|') + r')\s*\('
            for m in re.finditer(calls, code):
                yield (f'{path}:{line_of(code, m.start())}: {m.group(1)}() '
                       f'may not be called here: use {instead}')


def check_length():
    for path, text in sources():
        lines = text.count('\n')
        if lines > MAX_LINES:
            yield f'{path}: {lines} lines, more than {MAX_LINES}'


def check_licence():
    line = '/* SPDX-License-Identifier: GPL-3.0-or-later */\n'
    for path, text in sources():
        if not text.startswith(line):
            yield f'{path}:1: does not begin with its SPDX line'


CHECKS = [
    ('the top of the tree holds what it should and no more', check_top),
    ('every include is written from the root', check_includes_exist),
    ('every file includes only its own layer or one below', check_layers),
    ('every restricted header stays at home', check_homes),
    ('clock, chance, environment and heap have one door', check_calls),
    (f'no file is longer than {MAX_LINES} lines', check_length),
    ('every file begins with its licence', check_licence),
]


def main():
    failed = False
    print(f'1..{len(CHECKS)}')
    for number, (name, check) in enumerate(CHECKS, 1):
        faults = list(check())
        failed = failed or bool(faults)
        print('not ok' if faults else 'ok', number, '-', name)
        for fault in faults:
            print(fault, file=sys.stderr)
    return 1 if failed else 0


sys.exit(main())
