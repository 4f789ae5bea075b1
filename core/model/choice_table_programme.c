/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/model/choice_table.h"

#include "core/base/alloc.h"

static const struct choice course_type[] = {
	{"TOT", "อบรมวิทยากร", "Training of speakers", 0, 0, NULL},
	{"BASIC", "ความรู้พื้นฐานคุณธรรม", "Basic", 0, 0, NULL},
	{"ORG", "พัฒนาองค์กรคุณธรรม", "Organisation development", 0, 0, NULL},
	{"FAM", "ครอบครัวพลังบวก / ทุนชีวิต", "Family / life assets", 0, 0, NULL},
	{"YOUTH", "ผู้นำเยาวชน", "Youth leaders", 0, 0, NULL},
	{"EVAL", "พัฒนาศักยภาพกลไกเสริมพลัง", "Empowerment mechanism", 0, 0, NULL},
	{"OTH", "อื่น ๆ", "Other", 0, 0, NULL},
};

const struct choice_list choice_course_type = {
	.name = "course_type",
	.choices = course_type,
	.count = ARRAY_LEN(course_type),
};

static const struct choice course_status[] = {
	{"DRAFT", "ร่าง / ร่วมกำหนด", "Being drafted together", 0, 0, NULL},
	{"USE", "ใช้งาน", "In use", 0, 0, NULL},
	{"OLD", "เลิกใช้", "Retired", 0, 0, NULL},
};

const struct choice_list choice_course_status = {
	.name = "course_status",
	.choices = course_status,
	.count = ARRAY_LEN(course_status),
};

static const struct choice train_result[] = {
	{"PASS", "ผ่าน / ได้รับเกียรติบัตร", "Passed / certificate", 0, 0, NULL},
	{"PART", "เข้าร่วมไม่ครบเวลา", "Partly attended", 0, 0, NULL},
	{"FAIL", "ไม่ผ่าน", "Not passed", 0, 0, NULL},
};

const struct choice_list choice_train_result = {
	.name = "train_result",
	.choices = train_result,
	.count = ARRAY_LEN(train_result),
};

static const struct choice family_status[] = {
	{"INVITE", "ชวนเข้าร่วม", "Invited", 0, 0, NULL},
	{"JOIN", "เข้าร่วม", "Joined", 0, 0, NULL},
	{"DONE", "ครบกระบวนการ", "Completed", 0, 0, NULL},
	{"MODEL", "ครอบครัวต้นแบบ", "Model family", 0, 0, NULL},
	{"OUT", "ออกจากโครงการ", "Left", 0, 0, NULL},
};

const struct choice_list choice_family_status = {
	.name = "family_status",
	.choices = family_status,
	.count = ARRAY_LEN(family_status),
};

static const struct choice life_asset[] = {
	{"SELF", "พลังตัวตน", "Self", 0, 0, NULL},
	{"FAM", "พลังครอบครัว", "Family", 0, 0, NULL},
	{"WIS", "พลังสร้างปัญญา", "Wisdom", 0, 0, NULL},
	{"PEER", "พลังเพื่อนและกิจกรรม", "Peers and activity", 0, 0, NULL},
	{"COM", "พลังชุมชน", "Community", 0, 0, NULL},
};

const struct choice_list choice_life_asset = {
	.name = "life_asset",
	.choices = life_asset,
	.count = ARRAY_LEN(life_asset),
};

static const struct choice mentor_stage[] = {
	{"1", "ประสาน / ทำความตกลง", "Contact / agreement", 0, 0, NULL},
	{"2", "จัดตั้งกลไกคณะทำงาน", "Working groups set up", 0, 0, NULL},
	{"3", "ค้นหาต้นทุนและยกร่างแผน", "Asset mapping and plan", 0, 0, NULL},
	{"4", "ประกาศเจตนารมณ์", "Declaration", 0, 0, NULL},
	{"5", "ดำเนินกิจกรรมและติดตามเสริมพลัง", "Activity and empowerment", 0, 0,
		NULL},
	{"6", "สมัชชา / ถอดบทเรียน / ขยายผล", "Assembly / lessons / scale up", 0,
		0, NULL},
};

const struct choice_list choice_mentor_stage = {
	.name = "mentor_stage",
	.choices = mentor_stage,
	.count = ARRAY_LEN(mentor_stage),
};

static const struct choice mentor_form[] = {
	{"VISIT", "ลงพื้นที่ให้คำปรึกษา", "Visit", 0, 0, NULL},
	{"HOST", "รับศึกษาดูงาน", "Host a study visit", 0, 0, NULL},
	{"MEET", "ร่วมประชุม / เวที", "Join a meeting", 0, 0, NULL},
	{"TRAIN", "จัดอบรม / ส่งวิทยากร", "Training", 0, 0, NULL},
	{"ONLINE", "ให้คำปรึกษาทางไกล", "Remote advice", 0, 0, NULL},
	{"DOC", "แบ่งปันเอกสาร / เครื่องมือ", "Share tools", 0, 0, NULL},
};

const struct choice_list choice_mentor_form = {
	.name = "mentor_form",
	.choices = mentor_form,
	.count = ARRAY_LEN(mentor_form),
};

static const struct choice channel[] = {
	{"RADIO", "วิทยุกระจายเสียง (สวท. / วิทยุชุมชน)", "Radio", 0, 0, NULL},
	{"TV", "โทรทัศน์ / เคเบิลท้องถิ่น", "Television", 0, 0, NULL},
	{"PAPER", "หนังสือพิมพ์ / วารสาร", "Newspaper", 0, 0, NULL},
	{"WEB", "เว็บไซต์ / ข่าวออนไลน์", "Web news", 0, 0, NULL},
	{"FB", "เฟซบุ๊ก", "Facebook", 0, 0, NULL},
	{"LINE", "ไลน์", "LINE", 0, 0, NULL},
	{"YT", "ยูทูบ / ติ๊กต็อก", "YouTube / TikTok", 0, 0, NULL},
	{"TOWER", "หอกระจายข่าว / เสียงตามสาย", "Village loudspeaker", 0, 0,
		NULL},
	{"BOARD", "ป้าย / โปสเตอร์ / แผ่นพับ", "Board / poster / leaflet", 0, 0,
		NULL},
	{"EXPO", "นิทรรศการ / ตลาดนัดคุณธรรม", "Exhibition / moral market", 0, 0,
		NULL},
	{"MEET", "ประชุม / เวทีชุมชน", "Meeting / community forum", 0, 0, NULL},
	{"LETTER", "หนังสือราชการ", "Official letter", 0, 0, NULL},
	{"OTH", "อื่น ๆ", "Other", 0, 0, NULL},
};

const struct choice_list choice_channel = {
	.name = "channel",
	.choices = channel,
	.count = ARRAY_LEN(channel),
};

static const struct choice audience[] = {
	{"COM", "ชุมชน", "Community", 0, 0, NULL},
	{"AGY", "หน่วยงาน", "Agencies", 0, 0, NULL},
	{"ORG", "องค์กร", "Organisations", 0, 0, NULL},
	{"PUB", "ประชาชนทั่วไป", "General public", 0, 0, NULL},
};

const struct choice_list choice_audience = {
	.name = "audience",
	.choices = audience,
	.count = ARRAY_LEN(audience),
};

static const struct choice target_group[] = {
	{"OFF", "ข้าราชการ / เจ้าหน้าที่", "Officials", 0, 0, NULL},
	{"TEA", "ครู / บุคลากรทางการศึกษา", "Teachers", 0, 0, NULL},
	{"STU", "นักเรียน / นักศึกษา", "Students", 0, 0, NULL},
	{"LEAD", "ผู้นำชุมชน / ผู้นำศาสนา", "Community and religious leaders", 0, 0,
		NULL},
	{"BUS", "ผู้ประกอบการ / พนักงาน", "Business", 0, 0, NULL},
	{"FAM", "ครอบครัว / ผู้ปกครอง", "Families", 0, 0, NULL},
	{"YOU", "เด็กและเยาวชน", "Children and youth", 0, 0, NULL},
	{"MED", "สื่อมวลชน", "Media", 0, 0, NULL},
	{"ALL", "ทุกเครือข่าย", "All networks", 0, 0, NULL},
};

const struct choice_list choice_target_group = {
	.name = "target_group",
	.choices = target_group,
	.count = ARRAY_LEN(target_group),
};
