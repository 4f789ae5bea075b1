/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/file.h"

#include "core/base/i18n.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

enum { READ_STEP = 64 * 1024 };

bool error_set_errno(struct error *err, int number, const char *path)
{
	switch (number) {
	case ENOSPC:
	case EDQUOT:
		return error_set(err, ERROR_MEDIUM,
			_("There is no room left on the disk or stick for %s."),
			path);
	case EROFS:
		return error_set(err, ERROR_MEDIUM,
			_("The disk or stick cannot be written to: %s."), path);
	case EIO:
	case ENODEV:
	case ENXIO:
		return error_set(err, ERROR_MEDIUM,
			_("The disk or stick does not answer; it may have been "
			  "pulled out: %s."),
			path);
	case ENOENT:
		return error_set(err, ERROR_MEDIUM, _("There is no %s."), path);
	case EACCES:
	case EPERM:
		return error_set(err, ERROR_MEDIUM,
			_("You are not permitted to use %s."), path);
	case ENOTDIR:
		return error_set(err, ERROR_FAILED,
			_("A part of this path is not a folder: %s."), path);
	case EISDIR:
		return error_set(err, ERROR_FAILED,
			_("This is a folder, not a file: %s."), path);
	case EFBIG:
		return error_set(err, ERROR_MEDIUM,
			_("The file is too large for the disk or stick: %s."),
			path);
	default:
		return error_set(err, ERROR_FAILED,
			_("%s could not be used (%s)."), path,
			strerror(number));
	}
}

void path_join(struct buf *out, const char *folder, const char *name)
{
	buf_clear(out);
	buf_add_str(out, folder);
	if (out->len > 0 && out->data[out->len - 1] != '/')
		buf_add_char(out, '/');
	buf_add_str(out, name);
}

const char *path_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash != NULL ? slash + 1 : path;
}

static bool is_folder(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

/* mkdir answers EROFS or EACCES about a folder that is there as well, so what
 * counts is whether it is there afterwards. */
static bool folder_make_one(const char *path, struct error *err)
{
	int number;

	if (mkdir(path, S_IRWXU) == 0 || is_folder(path))
		return true;
	number = errno == EEXIST ? ENOTDIR : errno;
	return error_set_errno(err, number, path);
}

bool folder_make(const char *path, struct error *err)
{
	struct buf part = {0};
	const char *at = path;
	bool is_made = true;

	while (is_made && *at != '\0') {
		at += strspn(at, "/");
		at += strcspn(at, "/");
		buf_clear(&part);
		buf_add(&part, path, (size_t)(at - path));
		is_made = folder_make_one(buf_str(&part), err);
	}
	buf_release(&part);
	return is_made;
}

bool file_exists(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0;
}

static bool read_all(int fd, const char *path, size_t limit, struct buf *out,
	struct error *err)
{
	size_t len;
	ssize_t n;

	do {
		len = out->len;
		n = read(fd, buf_extend(out, READ_STEP), READ_STEP);
		buf_truncate(out, len + (n > 0 ? (size_t)n : 0));
		if (n < 0 && errno != EINTR)
			return error_set_errno(err, errno, path);
		if (out->len > limit)
			return error_set(err, ERROR_REFUSED,
				_("The file is larger than Samut accepts: %s."),
				path);
	} while (n != 0);
	return true;
}

bool file_read(
	const char *path, size_t limit, struct buf *out, struct error *err)
{
	bool is_read;
	int fd;

	buf_clear(out);
	/* Not blocking: a named pipe would wait for a writer for ever. */
	fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	if (fd < 0)
		return error_set_errno(err, errno, path);
	is_read = read_all(fd, path, limit, out, err);
	(void)close(fd);
	if (!is_read)
		buf_clear(out);
	return is_read;
}

static bool write_all(int fd, const char *bytes, size_t len)
{
	ssize_t n;

	while (len > 0) {
		n = write(fd, bytes, len);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return false;
		bytes += n;
		len -= (size_t)n;
	}
	return true;
}

static bool write_new(const char *path, const void *bytes, size_t len)
{
	bool is_written;
	int fd;
	int number;

	/* What a crash left behind may have another owner or mode. */
	(void)unlink(path);
	fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
		S_IRUSR | S_IWUSR);
	if (fd < 0)
		return false;
	is_written = write_all(fd, bytes, len) && fsync(fd) == 0;
	number = errno;
	if (close(fd) != 0 && is_written) {
		is_written = false;
		number = errno;
	}
	errno = number;
	return is_written;
}

static bool sync_folder_of(const char *path)
{
	struct buf folder = {0};
	bool is_synced;
	int fd;

	buf_add(&folder, path, (size_t)(path_name(path) - path));
	fd = open(folder.len > 0 ? folder.data : ".",
		O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	buf_release(&folder);
	if (fd < 0)
		return false;
	/* Some file systems on sticks cannot sync a folder and say EINVAL. */
	is_synced = fsync(fd) == 0 || errno == EINVAL;
	(void)close(fd);
	return is_synced;
}

bool file_replace(
	const char *path, const void *bytes, size_t len, struct error *err)
{
	struct buf temporary = {0};
	bool is_replaced;
	int number;

	buf_add_str(&temporary, path);
	buf_add_str(&temporary, ".new");
	is_replaced = write_new(temporary.data, bytes, len) &&
		rename(temporary.data, path) == 0 && sync_folder_of(path);
	if (!is_replaced) {
		number = errno;
		(void)unlink(temporary.data);
		(void)error_set_errno(err, number, path);
	}
	buf_release(&temporary);
	return is_replaced;
}

bool file_remove(const char *path)
{
	return unlink(path) == 0;
}

int64_t file_space(const char *path)
{
	struct statvfs vfs;

	if (statvfs(path, &vfs) != 0)
		return -1;
	return (int64_t)vfs.f_bavail * (int64_t)vfs.f_frsize;
}
