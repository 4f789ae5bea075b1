/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/command/arguments.h"

#include "core/base/alloc.h"
#include "core/base/i18n.h"
#include "core/text/number.h"

#include <stdlib.h>
#include <string.h>

static const struct option *find_option(
	const char *arg, size_t len, const struct option *options, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (strlen(options[i].name) == len &&
			memcmp(options[i].name, arg, len) == 0)
			return &options[i];
	return NULL;
}

static void give(const struct option *o, const char *value)
{
	struct option_list *list;

	switch (o->kind) {
	case OPTION_FLAG: *(bool *)o->to = true; break;
	case OPTION_VALUE: *(const char **)o->to = value; break;
	case OPTION_VALUES:
		list = o->to;
		GROW(list->items, list->count, list->capacity);
		list->items[list->count++] = value;
		break;
	}
}

/* One option at args[*i]; "--name=value" and "--name value" both. */
static bool take_one(struct cli *cli, const struct option *options,
	size_t count, size_t *i, struct error *err)
{
	const char *arg = cli->args[*i];
	size_t len = strcspn(arg, "=");
	const struct option *o = find_option(arg, len, options, count);

	if (o == NULL)
		return error_set(err, ERROR_USAGE,
			_("There is no option “%s” here."), arg);
	if (o->kind == OPTION_FLAG && arg[len] == '=')
		return error_set(err, ERROR_USAGE,
			_("The option “%s” takes no value."), o->name);
	if (o->kind == OPTION_FLAG || arg[len] == '=') {
		give(o, arg + len + 1);
		return true;
	}
	if (*i + 1 == cli->arg_count)
		return error_set(err, ERROR_USAGE,
			_("The option “%s” needs a value after it."), o->name);
	give(o, cli->args[++*i]);
	return true;
}

bool arguments_take(struct cli *cli, const struct option *options, size_t count,
	struct error *err)
{
	bool is_over = false;
	size_t i, kept = 0;

	for (i = 0; i < cli->arg_count; i++) {
		const char *arg = cli->args[i];

		if (is_over || arg[0] != '-' || arg[1] == '\0')
			cli->args[kept++] = arg;
		else if (strcmp(arg, "--") == 0)
			is_over = true;
		else if (!take_one(cli, options, count, &i, err))
			return false;
	}
	cli->arg_count = kept;
	return true;
}

bool arguments_count(
	const struct cli *cli, size_t least, size_t most, struct error *err)
{
	if (cli->arg_count < least)
		return error_set(err, ERROR_USAGE, "%s",
			_("Something is missing from the command."));
	if (cli->arg_count > most)
		return error_set(err, ERROR_USAGE,
			_("“%s” is one word too many."), cli->args[most]);
	return true;
}

void option_list_release(struct option_list *list)
{
	free(list->items);
	*list = (struct option_list){.count = 0};
}

const struct record_type *argument_type(const char *name, struct error *err)
{
	const struct record_type *type = record_type_by_name(name);
	struct buf names = {0};
	int id;

	if (type != NULL)
		return type;
	for (id = RECORD_NONE + 1; id < RECORD_TYPE_COUNT; id++)
		buf_printf(&names, "%s%s", names.len > 0 ? ", " : "",
			record_type_get((enum record_type_id)id)->name);
	error_set(err, ERROR_USAGE,
		_("There is no kind of record called “%s”. There are: %s."),
		name, buf_str(&names));
	buf_release(&names);
	return NULL;
}

int argument_field(
	const struct record_type *type, const char *name, struct error *err)
{
	int field = record_type_field(type, name);

	if (field < 0)
		error_set(err, ERROR_USAGE,
			_("“%s” has no field “%s”. “samut codebook” lists "
			  "them all."),
			type->name, name);
	return field;
}

bool argument_id(const char *text, struct id *id, struct error *err)
{
	if (id_parse(text, id))
		return true;
	return error_set(err, ERROR_USAGE, _("“%s” is not an id."), text);
}

bool argument_number(const char *text, const char *option, int64_t least,
	int64_t most, int64_t *out, struct error *err)
{
	if (number_parse_int(text, out) && *out >= least && *out <= most)
		return true;
	return error_set(err, ERROR_USAGE,
		_("“%s” cannot be the value of “%s”: a number from %lld to "
		  "%lld is needed."),
		text, option, (long long)least, (long long)most);
}

void print_problems(struct cli *cli, const struct record_type *type,
	const struct problems *problems)
{
	size_t i;

	for (i = 0; i < problems->count; i++) {
		const struct problem *p = &problems->items[i];

		if (p->field < 0)
			fprintf(cli->err, "%s\n", p->text);
		else
			fprintf(cli->err, "%s: %s\n",
				type->fields[p->field].name, p->text);
	}
}

static bool assign(struct cli *cli, struct record *r, const char *name,
	const char *value, struct error *err)
{
	struct problems problems = {0};
	int field = argument_field(r->type, name, err);
	bool is_set;

	if (field < 0)
		return false;
	is_set = record_set(
		r, (size_t)field, value, notebook_facts(cli->nb), &problems);
	print_problems(cli, r->type, &problems);
	problems_release(&problems);
	if (is_set)
		return true;
	return error_set(err, ERROR_REFUSED,
		_("Nothing was written: the value of “%s” cannot be accepted."),
		name);
}

bool argument_assign(
	struct cli *cli, struct record *r, const char *text, struct error *err)
{
	size_t len = strcspn(text, "=");
	struct buf name = {0};
	bool is_set;

	if (text[len] != '=')
		return error_set(err, ERROR_USAGE,
			_("“%s” is not of the form FIELD=VALUE."), text);
	buf_add(&name, text, len);
	is_set = assign(cli, r, buf_str(&name), text + len + 1, err);
	buf_release(&name);
	return is_set;
}
