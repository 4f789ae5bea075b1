/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The streaming virtual table behind row_insert_feed() (private to core/
 * store): one table-valued module per record type, named by this prefix and
 * the type, with the columns of its table. It exists in this connection alone
 * and leaves nothing in the file.
 */
#ifndef CORE_STORE_FEED_H
#define CORE_STORE_FEED_H

#define FEED_PREFIX "_feed_"

#endif
