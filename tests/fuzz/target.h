/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a fuzz target is: one function that must survive any bytes. libFuzzer
 * calls it in a fuzzer, replay.c in a test.
 */
#ifndef TESTS_FUZZ_TARGET_H
#define TESTS_FUZZ_TARGET_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

#endif
