/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Proves that something ends in BUG(): runs it in a child process, which must
 * die by SIGABRT with `words` in its message.
 */
#ifndef TESTS_BASE_EXPECT_BUG_H
#define TESTS_BASE_EXPECT_BUG_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static inline void expect_bug(void (*culprit)(void), const char *words)
{
	char message[1024];
	int ends[2];
	int status;
	size_t len = 0;
	ssize_t n;
	pid_t pid;

	assert_int_equal(pipe(ends), 0);
	(void)fflush(NULL);
	pid = fork();
	assert_true(pid >= 0);
	if (pid == 0) {
		/* cmocka takes SIGABRT for itself. */
		(void)signal(SIGABRT, SIG_DFL);
		(void)dup2(ends[1], STDERR_FILENO);
		culprit();
		_exit(0);
	}
	(void)close(ends[1]);
	while ((n = read(ends[0], message + len, sizeof(message) - 1 - len)) >
		0)
		len += (size_t)n;
	message[len] = '\0';
	(void)close(ends[0]);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFSIGNALED(status));
	assert_int_equal(WTERMSIG(status), SIGABRT);
	assert_non_null(strstr(message, words));
}

#endif
