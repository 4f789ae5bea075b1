/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Fills a notebook with made-up people, so that what is measured is measured
 * on as many records as five provinces could ever have; and with one meeting
 * whose summary has 50,000 characters.
 *
 *   bench_fill FOLDER COUNT
 */
#include "core/notebook/notebook.h"

#include "core/base/alloc.h"
#include "core/base/i18n.h"
#include "core/text/utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NOTE_CHARACTERS = 50000 };

static const char *const given[] = {"กมล", "ก้องเกียรติ", "เกศินี", "แก้วตา", "โกวิท",
	"ไกรสร", "ขจร", "จันทร์เพ็ญ", "ฉัตรชัย", "ใจดี", "ชลธิชา", "ณรงค์", "ดวงใจ",
	"เดชา", "ทองใบ", "ธงชัย", "ประเสริฐ", "ปิยะดา", "พิชิต", "เพ็ญศรี", "ไพบูลย์",
	"ภัทรา", "มนัส", "ยุทธนา", "รุ่งนภา", "ฤทธิไกร", "ลักขณา", "วิรัตน์", "ศรีสุดา",
	"สมพงษ์", "แสงเดือน", "อดิศร", "เอมอร"};
static const char *const first_half[] = {"สมมติ", "ตัวอย่าง", "ทดลอง", "จำลอง"};
static const char *const second_half[] = {"วงศ์", "กุล", "ชัย", "พล", "ผล", "ดี",
	"กล้า", "งาม", "เพียร", "สุข", "ธรรม", "ศิลป์", "รัตน์", "ทรัพย์", "พาณิชย์"};

static void set(struct record *r, size_t field, const char *text)
{
	value_release(&r->values[field]);
	value_set_text(&r->values[field], text, strlen(text));
}

static bool add_person(struct notebook *nb, unsigned int i, struct error *err)
{
	struct record r;
	char surname[128];
	bool ok;

	(void)snprintf(surname, sizeof(surname), "%s%s%u",
		first_half[i % ARRAY_LEN(first_half)],
		second_half[i / 7 % ARRAY_LEN(second_half)], i);
	record_init(&r, RECORD_PERSON);
	set(&r, PERSON_TITLE_CIVIL, i % 2 == 0 ? "1" : "3");
	set(&r, PERSON_FIRST_NAME, given[i % ARRAY_LEN(given)]);
	set(&r, PERSON_LAST_NAME, surname);
	set(&r, PERSON_POSITION, "นักวิชาการวัฒนธรรม");
	set(&r, PERSON_NETWORK_CODE, "GOV");
	ok = sync_create(notebook_sync(nb), &r, err);
	record_release(&r);
	return ok;
}

static bool add_meeting(struct notebook *nb, struct error *err)
{
	static const char said[] =
		"ที่ประชุมรับทราบผลการดำเนินงานของเครือข่ายคุณธรรมจังหวัดอุดรธานี "
		"และมอบหมายให้สำนักงานวัฒนธรรมจังหวัดติดตามกิจกรรมส่งเสริมน้ำใจ "
		"ในชุมชนต้นแบบ 4 แห่ง ภายในปีงบประมาณ 2566\n";
	struct buf summary = {0};
	struct record r;
	bool ok;

	while (utf8_count(buf_str(&summary), summary.len) < NOTE_CHARACTERS)
		buf_add_str(&summary, said);
	record_init(&r, RECORD_MEETING);
	set(&r, MEETING_TITLE_TH, "ประชุมที่มีข้อสรุปยาวมาก");
	set(&r, MEETING_DATE_FROM, "2022-11-10");
	set(&r, MEETING_SUMMARY, buf_str(&summary));
	ok = sync_create(notebook_sync(nb), &r, err);
	record_release(&r);
	buf_release(&summary);
	return ok;
}

static bool fill(struct notebook *nb, unsigned int count, struct error *err)
{
	struct store *st = notebook_store(nb);

	if (!store_begin(st, err))
		return false;
	for (unsigned int i = 0; i < count; i++)
		if (!add_person(nb, i, err)) {
			store_rollback(st);
			return false;
		}
	if (!add_meeting(nb, err)) {
		store_rollback(st);
		return false;
	}
	return store_commit(st, err) &&
		notebook_set_setting(nb, SETTING_NAME, "ผู้วัด", err) &&
		notebook_set_setting(nb, SETTING_LANGUAGE, "th", err);
}

int main(int argc, char **argv)
{
	struct world world = world_system();
	struct error err = {0};
	struct notebook *nb;
	bool ok;

	if (argc != 3) {
		fprintf(stderr, "usage: bench_fill FOLDER COUNT\n");
		return 2;
	}
	(void)i18n_init(NULL, LANGUAGE_THAI);
	nb = notebook_open(argv[1], &world, &err);
	ok = nb != NULL &&
		fill(nb, (unsigned int)strtoul(argv[2], NULL, 10), &err);
	if (!ok)
		fprintf(stderr, "%s\n", err.text);
	notebook_close(nb);
	return ok ? 0 : 1;
}
