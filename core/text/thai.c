/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/thai.h"

enum {
	X = THAI_NONE,
	S = THAI_SIGN,
	C = THAI_CONSONANT,
	L = THAI_LEAD,
	F = THAI_FOLLOW,
	M = THAI_AM,
	Y = THAI_LAKKHANGYAO,
	P = THAI_PHINTHU,
	B = THAI_BELOW,
	A = THAI_ABOVE,
	N = THAI_NIKHAHIT,
	T = THAI_TONE,
	K = THAI_THANTHAKHAT,
	Z = THAI_YAMAKKAN,
};

/* Sixteen to a row, as in the code chart. */
/* clang-format off */
const uint8_t thai_classes[128] = {
	X, C, C, C, C, C, C, C, C, C, C, C, C, C, C, C,
	C, C, C, C, C, C, C, C, C, C, C, C, C, C, C, C,
	C, C, C, C, C, C, C, C, C, C, C, C, C, C, C, S,
	F, A, F, M, A, A, A, A, B, B, P, X, X, X, X, S,
	L, L, L, L, L, Y, S, A, T, T, T, T, K, N, Z, S,
	S, S, S, S, S, S, S, S, S, S, S, S, X, X, X, X,
	X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
	X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
};
/* clang-format on */
