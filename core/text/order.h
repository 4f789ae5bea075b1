/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Thai order (ICU collator "th": alternate shifted, normalised, tertiary): a
 * key whose bytes compare as the texts sort. Keys end in a zero byte and may
 * be laid one after another: first name key, surname key. The collator is
 * opened at first use.
 */
#ifndef CORE_TEXT_ORDER_H
#define CORE_TEXT_ORDER_H

#include "core/base/buf.h"

#include <stddef.h>

struct order;

struct order *order_new(void);
void order_free(struct order *o);
void order_key(struct order *o, const char *s, size_t len, struct buf *key);

#endif
