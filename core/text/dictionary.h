/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The Thai words by which ICU breaks lines and finds words. Its own list is
 * small: one line end in six falls inside of a word. Where the tools and a
 * packaged list are there, the build makes a larger dictionary and links it in
 * (dictionary.sh), so no file is looked for at the start. Inside of core/text
 * only.
 */
#ifndef CORE_TEXT_DICTIONARY_H
#define CORE_TEXT_DICTIONARY_H

/* To be called before anything of ICU is opened, for ICU looks at what it was
 * given first; once more does nothing. Returns where the words are from. */
const char *dictionary_use(void);

#endif
