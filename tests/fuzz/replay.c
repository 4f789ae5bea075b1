/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/buf.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "tests/fuzz/target.h"

#include <dirent.h>
#include <stdio.h>

enum { LARGEST_INPUT = 16 << 20 };

static bool replay(const char *path, struct buf *input)
{
	struct error err = {0};

	if (!file_read(path, LARGEST_INPUT, input, &err)) {
		(void)printf("# %s\n", err.text);
		return false;
	}
	return LLVMFuzzerTestOneInput(
		       (const uint8_t *)buf_str(input), input->len) == 0;
}

/* One test for each file of the corpus, named by the only argument, and one
 * for no bytes at all. */
int main(int argc, char **argv)
{
	DIR *folder = argc == 2 ? opendir(argv[1]) : NULL;
	struct buf path = {0};
	struct buf input = {0};
	struct dirent *entry;
	int count = 1;
	int failed = 0;

	if (folder == NULL)
		return 2;
	(void)LLVMFuzzerTestOneInput((const uint8_t *)"", 0);
	(void)printf("ok 1 - nothing at all\n");
	while ((entry = readdir(folder)) != NULL) {
		if (entry->d_name[0] == '.')
			continue;
		path_join(&path, argv[1], entry->d_name);
		count++;
		if (replay(path.data, &input)) {
			(void)printf("ok %d - %s\n", count, entry->d_name);
		} else {
			(void)printf("not ok %d - %s\n", count, entry->d_name);
			failed = 1;
		}
	}
	(void)printf("1..%d\n", count);
	(void)closedir(folder);
	buf_release(&path);
	buf_release(&input);
	return failed;
}
