#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sums test runs: tally.py LOGS… where each is the meson-logs folder of a run;
`failed` in their place stands for one failure outside of any run. The last
line is `N passed, N failed, N skipped`; the exit status is 1 when something
failed or nothing ran."""
import json
import os
import sys
import xml.etree.ElementTree as et

GOOD = {'OK', 'EXPECTEDFAIL', 'SKIP'}


def last_name(name):
    """The name a test was given, without project and suites before it."""
    return name.split(' / ')[-1].removeprefix('samut.')


def print_words(output):
    """Meson reads what a TAP program says and shows none of it."""
    for line in output.splitlines():
        if line.startswith(('#', 'not ok')):
            print('   ', line)


def count_junit(path, counts):
    """Adds to counts; returns the tests that have a failed case."""
    failed = set()
    for suite in et.parse(path).getroot().iter('testsuite'):
        for case in suite.iter('testcase'):
            kind = 'passed'
            if case.find('skipped') is not None:
                kind = 'skipped'
            if case.find('failure') is not None or case.find('error') is not None:
                kind = 'failed'
                failed.add(last_name(case.get('classname')))
                failed.add(last_name(case.get('name')))
                print('failed:', last_name(case.get('classname')), '-',
                      case.get('name'))
            counts[kind] += 1
        if suite.find('.//failure') is not None:
            print_words(suite.findtext('system-out') or '')
    return failed


def count_silent(path, failed, counts):
    """A program that passed every test and then crashed, leaked or ran out of
    time has no failed case in the junit file."""
    with open(path, encoding='utf-8') as lines:
        for line in lines:
            run = json.loads(line)
            name = last_name(run['name'])
            if run['result'] not in GOOD and name not in failed:
                print('failed:', name, '-', run['result'])
                counts['failed'] += 1


def main():
    counts = {'passed': 0, 'failed': 0, 'skipped': 0}
    for logs in sys.argv[1:]:
        if logs == 'failed':
            counts['failed'] += 1
            continue
        failed = count_junit(os.path.join(logs, 'testlog.junit.xml'), counts)
        count_silent(os.path.join(logs, 'testlog.json'), failed, counts)
    print(', '.join(f'{n} {kind}' for kind, n in counts.items()))
    return 1 if counts['failed'] > 0 or counts['passed'] == 0 else 0


sys.exit(main())
