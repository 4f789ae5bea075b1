/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/sync/frame.h"

#include "core/base/file.h"
#include "core/base/pack.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define TAG_MESSAGE crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
#define TAG_FINAL crypto_secretstream_xchacha20poly1305_TAG_FINAL

enum {
	STREAM_HEADER_SIZE = crypto_secretstream_xchacha20poly1305_HEADERBYTES,
	SEAL_SIZE = crypto_secretstream_xchacha20poly1305_ABYTES,
	LENGTH_SIZE = 4,
};

/* A stick that is gone, full or ill is the medium's fault whatever the name
 * of the number. */
static bool fail(struct error *err, int number, const struct buf *path)
{
	(void)error_set_errno(err, number, buf_str(path));
	if (err->code == ERROR_FAILED)
		err->code = ERROR_MEDIUM;
	return false;
}

bool frame_out_open(struct frame_out *f, const char *path, struct error *err)
{
	*f = (struct frame_out){.fd = -1};
	buf_add_str(&f->path, path);
	buf_printf(&f->part, "%s.part", path);
	/* What a crash left behind. */
	(void)unlink(f->part.data);
	f->fd = open(f->part.data, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
		S_IRUSR | S_IWUSR);
	return f->fd >= 0 || fail(err, errno, &f->path);
}

bool frame_out_write(
	struct frame_out *f, const void *bytes, size_t len, struct error *err)
{
	const uint8_t *at = bytes;
	ssize_t n;

	while (len > 0) {
		n = write(f->fd, at, len);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return fail(err, n < 0 ? errno : ENOSPC, &f->path);
		at += n;
		len -= (size_t)n;
	}
	return true;
}

bool frame_out_start(
	struct frame_out *f, const uint8_t *secret, struct error *err)
{
	uint8_t header[STREAM_HEADER_SIZE];

	(void)crypto_secretstream_xchacha20poly1305_init_push(
		&f->state, header, secret);
	return frame_out_write(f, header, sizeof(header), err);
}

bool frame_out_push(struct frame_out *f, const void *bytes, size_t len,
	bool is_last, struct error *err)
{
	static const uint8_t nothing[1];
	size_t sealed = len + SEAL_SIZE;

	buf_clear(&f->box);
	pack_u32(&f->box, (uint32_t)sealed);
	(void)crypto_secretstream_xchacha20poly1305_push(&f->state,
		(uint8_t *)buf_extend(&f->box, sealed), NULL,
		len > 0 ? bytes : nothing, len, NULL, 0,
		is_last ? TAG_FINAL : TAG_MESSAGE);
	return frame_out_write(f, f->box.data, f->box.len, err);
}

static bool sync_folder(const struct buf *path)
{
	struct buf folder = {0};
	bool is_synced;
	int fd;

	buf_add(&folder, path->data,
		(size_t)(path_name(path->data) - path->data));
	fd = open(folder.len > 0 ? folder.data : ".",
		O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	buf_release(&folder);
	if (fd < 0)
		return false;
	/* Some file systems of sticks cannot sync a folder and say EINVAL. */
	is_synced = fsync(fd) == 0 || errno == EINVAL;
	(void)close(fd);
	return is_synced;
}

bool frame_out_finish(struct frame_out *f, struct error *err)
{
	int number;
	bool is_named = false;
	bool is_done;

	/* On vfat a rename after fsync still left empty files when the power
	 * went: the size is written with the second round. */
	is_done = fsync(f->fd) == 0 &&
		(is_named = rename(f->part.data, f->path.data) == 0) &&
		fsync(f->fd) == 0 && syncfs(f->fd) == 0 &&
		sync_folder(&f->path);
	number = errno;
	if (is_done)
		(void)posix_fadvise(f->fd, 0, 0, POSIX_FADV_DONTNEED);
	if (close(f->fd) != 0 && is_done) {
		is_done = false;
		number = errno;
	}
	f->fd = -1;
	if (!is_done)
		(void)unlink(is_named ? f->path.data : f->part.data);
	return is_done || fail(err, number, &f->path);
}

void frame_out_release(struct frame_out *f)
{
	if (f->fd >= 0 && f->part.len > 0) {
		(void)close(f->fd);
		(void)unlink(f->part.data);
	}
	f->fd = -1;
	buf_release(&f->path);
	buf_release(&f->part);
	buf_release(&f->box);
	sodium_memzero(&f->state, sizeof(f->state));
}

bool frame_in_open(struct frame_in *f, const char *path, struct error *err)
{
	struct stat st;

	*f = (struct frame_in){.fd = -1};
	buf_add_str(&f->path, path);
	/* Not blocking: a named pipe would wait for a writer for ever. */
	f->fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	if (f->fd < 0 || fstat(f->fd, &st) != 0)
		return fail(err, errno, &f->path);
	if (!S_ISREG(st.st_mode))
		return fail(
			err, S_ISDIR(st.st_mode) ? EISDIR : ENXIO, &f->path);
	f->size = st.st_size;
	return true;
}

enum frame_result frame_in_read(
	struct frame_in *f, void *bytes, size_t len, struct error *err)
{
	uint8_t *at = bytes;
	ssize_t n;

	if ((int64_t)len > f->size - f->at)
		return FRAME_SHORT;
	f->at += (int64_t)len;
	while (len > 0) {
		n = read(f->fd, at, len);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0) {
			(void)fail(err, errno, &f->path);
			return FRAME_FAILED;
		}
		if (n == 0)
			return FRAME_SHORT;
		at += n;
		len -= (size_t)n;
	}
	return FRAME_FINE;
}

enum frame_result frame_in_start(
	struct frame_in *f, const uint8_t *secret, struct error *err)
{
	uint8_t header[STREAM_HEADER_SIZE];
	enum frame_result result;

	result = frame_in_read(f, header, sizeof(header), err);
	if (result == FRAME_FINE &&
		crypto_secretstream_xchacha20poly1305_init_pull(
			&f->state, header, secret) != 0)
		result = FRAME_DAMAGED;
	return result;
}

enum frame_result frame_in_pull(
	struct frame_in *f, size_t limit, struct buf *out, struct error *err)
{
	uint8_t length[LENGTH_SIZE] = {0};
	struct unpack u = unpack_init(length, sizeof(length));
	enum frame_result result;
	size_t sealed;
	uint8_t tag = 0;

	result = frame_in_read(f, length, sizeof(length), err);
	if (result != FRAME_FINE)
		return result;
	sealed = unpack_u32(&u);
	if ((int64_t)sealed > f->size - f->at)
		return FRAME_SHORT;
	if (sealed < SEAL_SIZE || sealed > limit + SEAL_SIZE)
		return FRAME_DAMAGED;
	buf_clear(&f->box);
	result = frame_in_read(f, buf_extend(&f->box, sealed), sealed, err);
	if (result != FRAME_FINE)
		return result;
	buf_clear(out);
	if (crypto_secretstream_xchacha20poly1305_pull(&f->state,
		    (uint8_t *)buf_extend(out, sealed - SEAL_SIZE), NULL, &tag,
		    (const uint8_t *)f->box.data, sealed, NULL, 0) != 0)
		return FRAME_DAMAGED;
	if (tag != TAG_FINAL)
		return FRAME_FINE;
	return f->at == f->size ? FRAME_LAST : FRAME_DAMAGED;
}

void frame_in_release(struct frame_in *f)
{
	if (f->fd >= 0 && f->path.len > 0)
		(void)close(f->fd);
	f->fd = -1;
	buf_release(&f->path);
	buf_release(&f->box);
	sodium_memzero(&f->state, sizeof(f->state));
}
