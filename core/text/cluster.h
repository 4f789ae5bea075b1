/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Cursor stops in stored (canonical) text: a cluster is a base with its marks,
 * and ำ is a stop of its own because it takes a cell of its own. Offsets are
 * bytes. Source: UAX 29 clusters, split before U+0E33 and U+0EB3.
 */
#ifndef CORE_TEXT_CLUSTER_H
#define CORE_TEXT_CLUSTER_H

#include <stddef.h>

size_t cluster_next(const char *s, size_t len, size_t at); /* len at the end */
size_t cluster_prev(const char *s, size_t len, size_t at); /* 0 at the start */

#endif
