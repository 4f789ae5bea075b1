/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/dictionary.h"

#ifdef SAMUT_DICTIONARY

#include "core/base/error.h"

#include <unicode/udata.h>

/* A package with the one item brkitr/thaidict.dict. */
extern const unsigned char dictionary_data[];

const char *dictionary_use(void)
{
	UErrorCode status = U_ZERO_ERROR;

	udata_setCommonData(dictionary_data, &status);
	if (U_FAILURE(status))
		BUG("ICU refuses our dictionary: %s", u_errorName(status));
	return SAMUT_DICTIONARY;
}

#else

const char *dictionary_use(void)
{
	return "ICU";
}

#endif
