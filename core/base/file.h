/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Files and folders. Paths are UTF-8 C strings. Every failure says in words
 * what could not be done; a full, missing or read-only medium is ERROR_MEDIUM.
 */
#ifndef CORE_BASE_FILE_H
#define CORE_BASE_FILE_H

#include "core/base/buf.h"
#include "core/base/error.h"

#include <stdbool.h>
#include <stdint.h>

void path_join(struct buf *out, const char *folder, const char *name);
const char *path_name(const char *path); /* after the last slash */

/* Makes a folder and its parents, mode 0700; there already is fine. */
bool folder_make(const char *path, struct error *err);
bool file_exists(const char *path);
/* The whole file into `out` (cleared first); refuses more than `limit`. */
bool file_read(
	const char *path, size_t limit, struct buf *out, struct error *err);
/* A small private file (mode 0600) by write, fsync, rename, fsync of the
 * folder: either the old content or the new one is there afterwards. */
bool file_replace(
	const char *path, const void *bytes, size_t len, struct error *err);
bool file_remove(const char *path); /* false: was not there or stays */
/* Bytes free on the medium that holds `path`, or -1. */
int64_t file_space(const char *path);

/* The sentence for an errno about a path, with the right error code. */
bool error_set_errno(struct error *err, int number, const char *path);

#endif
