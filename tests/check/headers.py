#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves that every header compiles alone, whatever was included before it;
prints TAP. The arguments are the compiler and its flags."""
import concurrent.futures
import os
import subprocess
import sys

ROOT = os.environ['SAMUT_SOURCE']
LIBRARIES = ['ncursesw', 'icu-i18n', 'sqlite3', 'libsodium', 'libzstd', 'cmocka']
FLAGS = ['-std=c17', '-Wall', '-Wextra', '-Wpedantic', '-Werror',
         '-D_POSIX_C_SOURCE=200809L', '-I', ROOT, '-fsyntax-only', '-x', 'c']


def headers():
    for folder in ('core', 'tui', 'tests'):
        for where, _, names in os.walk(os.path.join(ROOT, folder)):
            for name in names:
                if name.endswith('.h'):
                    yield os.path.relpath(os.path.join(where, name), ROOT)


def compile_alone(compiler, path):
    # Through stdin, as a header named on the command line is a main file, and
    # what is unused in one of those is warned of.
    # A header of macros only would leave the unit empty.
    unit = f'#include "{path}"\nextern int not_empty;\n'
    run = subprocess.run(
        compiler + FLAGS + ['-'], input=unit, text=True,
        capture_output=True, check=False)
    return run.returncode, run.stderr


def main():
    cflags = subprocess.run(
        ['pkg-config', '--cflags'] + LIBRARIES,
        text=True, capture_output=True, check=True).stdout.split()
    compiler = sys.argv[1:] + cflags
    paths = sorted(headers())
    failed = 0
    print(f'1..{len(paths)}')
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        runs = pool.map(lambda path: compile_alone(compiler, path), paths)
        for number, (path, (status, words)) in enumerate(zip(paths, runs), 1):
            print('ok' if status == 0 else 'not ok', number, '-', path)
            sys.stderr.write(words)
            failed += status != 0
    return 1 if failed else 0


sys.exit(main())
