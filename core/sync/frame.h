/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The bytes of a hand-over file on the medium. Out: into NAME.part, and only
 * frame_out_finish() gives the file its name, after everything that was
 * measured to be needed so that a pulled stick or a lost power supply cannot
 * leave an empty file behind (fsync, rename, fsync and syncfs again, fsync of
 * the folder). In: nothing is allocated that the file is not long enough for.
 * Failures of the medium are ERROR_MEDIUM.
 */
#ifndef CORE_SYNC_FRAME_H
#define CORE_SYNC_FRAME_H

#include "core/base/buf.h"
#include "core/base/error.h"

#include <sodium.h>
#include <stdbool.h>
#include <stdint.h>

struct frame_out {
	int fd; /* -1: closed */
	struct buf path, part;
	struct buf box;
	crypto_secretstream_xchacha20poly1305_state state;
};
bool frame_out_open(struct frame_out *f, const char *path, struct error *err);
bool frame_out_write(
	struct frame_out *f, const void *bytes, size_t len, struct error *err);
bool frame_out_start(
	struct frame_out *f, const uint8_t *secret, struct error *err);
bool frame_out_push(struct frame_out *f, const void *bytes, size_t len,
	bool is_last, struct error *err);
bool frame_out_finish(struct frame_out *f, struct error *err);
/* Closes; what is not finished is removed. */
void frame_out_release(struct frame_out *f);

enum frame_result {
	FRAME_FINE,
	FRAME_LAST,
	FRAME_SHORT,   /* the file ends too early */
	FRAME_DAMAGED, /* or the key is wrong */
	FRAME_FAILED,  /* the medium: see the error */
};
struct frame_in {
	int fd; /* -1: closed */
	struct buf path;
	int64_t size, at;
	struct buf box;
	crypto_secretstream_xchacha20poly1305_state state;
};
bool frame_in_open(struct frame_in *f, const char *path, struct error *err);
enum frame_result frame_in_read(
	struct frame_in *f, void *bytes, size_t len, struct error *err);
enum frame_result frame_in_start(
	struct frame_in *f, const uint8_t *secret, struct error *err);
/* One message; LAST when it is the one marked so and the file ends there. */
enum frame_result frame_in_pull(
	struct frame_in *f, size_t limit, struct buf *out, struct error *err);
void frame_in_release(struct frame_in *f);

#endif
