/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/model/choice_table.h"

#include "core/base/alloc.h"

static const struct choice meeting_type[] = {
	{"FORUM", "เวทีหารือ", "Consultation forum", 0, 0, NULL},
	{"WG", "ประชุมคณะทำงาน", "Working-group meeting", 0, 0, NULL},
	{"SUBCOM", "ประชุมคณะอนุกรรมการส่งเสริมคุณธรรมจังหวัด",
		"Provincial sub-committee", 0, 0, NULL},
	{"WORKSHOP", "ประชุมเชิงปฏิบัติการ", "Workshop", 0, 0, NULL},
	{"KM", "เวทีแลกเปลี่ยนเรียนรู้ / ถอดบทเรียน", "Learning exchange", 0, 0, NULL},
	{"ASSEMBLY", "สมัชชาคุณธรรม / ตลาดนัดคุณธรรม",
		"Moral assembly / moral market", 0, 0, NULL},
	{"FIELD", "ลงพื้นที่ติดตามเสริมพลัง", "Field empowerment visit", 0, 0, NULL},
	{"MOU", "พิธีลงนามบันทึกข้อตกลง", "MOU signing", 0, 0, NULL},
	{"AWARD", "พิธีมอบเกียรติบัตร / ยกย่อง", "Award ceremony", 0, 0, NULL},
	{"OTH", "อื่น ๆ", "Other", 0, 0, NULL},
};

const struct choice_list choice_meeting_type = {
	.name = "meeting_type",
	.choices = meeting_type,
	.count = ARRAY_LEN(meeting_type),
};

static const struct choice meeting_mode[] = {
	{"ONSITE", "ในสถานที่", "On site", 0, 0, NULL},
	{"ONLINE", "ออนไลน์", "Online", 0, 0, NULL},
	{"HYBRID", "ไฮบริด (ในสถานที่และออนไลน์)", "Hybrid", 0, 0, NULL},
};

const struct choice_list choice_meeting_mode = {
	.name = "meeting_mode",
	.choices = meeting_mode,
	.count = ARRAY_LEN(meeting_mode),
};

static const struct choice meeting_status[] = {
	{"PLAN", "กำหนดจัด", "Planned", 0, 0, NULL},
	{"HELD", "จัดแล้ว", "Held", 0, 0, NULL},
	{"MINUTED", "รับรองรายงานแล้ว", "Minutes adopted", 0, 0, NULL},
	{"CANCEL", "ยกเลิก / เลื่อน", "Cancelled / postponed", 0, 0, NULL},
};

const struct choice_list choice_meeting_status = {
	.name = "meeting_status",
	.choices = meeting_status,
	.count = ARRAY_LEN(meeting_status),
};

static const struct choice meeting_role[] = {
	{"CHAIR", "ประธาน", "Chair", 0, 0, NULL},
	{"VICE", "รองประธาน", "Vice chair", 0, 0, NULL},
	{"SEC", "เลขานุการ", "Secretary", 0, 0, NULL},
	{"ASEC", "ผู้ช่วยเลขานุการ", "Assistant secretary", 0, 0, NULL},
	{"MEMBER", "คณะทำงาน / กรรมการ", "Member", 0, 0, NULL},
	{"ADV", "ที่ปรึกษา / ผู้ทรงคุณวุฒิ", "Adviser / expert", 0, 0, NULL},
	{"PRESENT", "ผู้นำเสนอ", "Presenter", 0, 0, NULL},
	{"SPEAKER", "วิทยากร", "Speaker", 0, 0, NULL},
	{"WELCOME", "ผู้กล่าวต้อนรับ", "Welcoming speaker", 0, 0, NULL},
	{"REPORT", "ผู้กล่าวรายงาน", "Reporting speaker", 0, 0, NULL},
	{"REP", "ผู้แทน (มาประชุมแทน)", "Substitute", 0, 0, NULL},
	{"GUEST", "ผู้เข้าร่วมประชุม", "Attendee / guest", 0, 0, NULL},
	{"OBS", "ผู้สังเกตการณ์", "Observer", 0, 0, NULL},
	{"PRESS", "สื่อมวลชน", "Press", 0, 0, NULL},
	{"STAFF", "เจ้าหน้าที่ / ผู้จดรายงาน", "Staff / minute taker", 0, 0, NULL},
};

const struct choice_list choice_meeting_role = {
	.name = "meeting_role",
	.choices = meeting_role,
	.count = ARRAY_LEN(meeting_role),
};

static const struct choice attend_class[] = {
	{"M", "ผู้มาประชุม", "Members present", 0, 0, NULL},
	{"A", "ผู้ไม่มาประชุม", "Members absent", 0, 0, NULL},
	{"G", "ผู้เข้าร่วมประชุม", "Others attending", 0, 0, NULL},
};

const struct choice_list choice_attend_class = {
	.name = "attend_class",
	.choices = attend_class,
	.count = ARRAY_LEN(attend_class),
};

static const struct choice absence_reason[] = {
	{"DUTY", "ติดภารกิจ / ติดราชการ", "Other duty", 0, 0, NULL},
	{"LEAVE", "ลาการประชุม", "Leave", 0, 0, NULL},
	{"NONE", "ไม่แจ้งเหตุ", "No reason given", 0, 0, NULL},
};

const struct choice_list choice_absence_reason = {
	.name = "absence_reason",
	.choices = absence_reason,
	.count = ARRAY_LEN(absence_reason),
};

static const struct choice session[] = {
	{"AM", "เช้า", "Morning", 0, 0, NULL},
	{"PM", "บ่าย", "Afternoon", 0, 0, NULL},
	{"DAY2", "วันที่ 2", "Day 2", 0, 0, NULL},
};

const struct choice_list choice_session = {
	.name = "session",
	.choices = session,
	.count = ARRAY_LEN(session),
};

static const struct choice via[] = {
	{"ONSITE", "ในสถานที่", "On site", 0, 0, NULL},
	{"ONLINE", "ออนไลน์", "Online", 0, 0, NULL},
};

const struct choice_list choice_via = {
	.name = "via",
	.choices = via,
	.count = ARRAY_LEN(via),
};

static const struct choice agenda_section[] = {
	{"1", "ระเบียบวาระที่ ๑ เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ",
		"1 Chair's announcements", 0, 0, NULL},
	{"2", "ระเบียบวาระที่ ๒ เรื่องรับรองรายงานการประชุม", "2 Adoption of minutes",
		0, 0, NULL},
	{"3", "ระเบียบวาระที่ ๓ เรื่องสืบเนื่อง", "3 Matters arising", 0, 0, NULL},
	{"4", "ระเบียบวาระที่ ๔ เรื่องเสนอเพื่อพิจารณา", "4 For consideration", 0, 0,
		NULL},
	{"5", "ระเบียบวาระที่ ๕ เรื่องอื่น ๆ", "5 Other business", 0, 0, NULL},
};

const struct choice_list choice_agenda_section = {
	.name = "agenda_section",
	.choices = agenda_section,
	.count = ARRAY_LEN(agenda_section),
};

static const struct choice resolution_kind[] = {
	{"NOTE", "รับทราบ", "Noted", 0, 0, NULL},
	{"AGREE", "เห็นชอบ", "Agreed", 0, 0, NULL},
	{"APPROVE", "อนุมัติ", "Approved", 0, 0, NULL},
	{"ADOPT", "รับรอง", "Adopted", 0, 0, NULL},
	{"ASSIGN", "มอบหมาย", "Assigned", 0, 0, NULL},
	{"REVISE", "ให้ปรับปรุงและเสนอใหม่", "Revise and resubmit", 0, 0, NULL},
	{"SUGGEST", "ข้อเสนอแนะที่ประชุม", "Suggestion recorded", 0, 0, NULL},
};

const struct choice_list choice_resolution_kind = {
	.name = "resolution_kind",
	.choices = resolution_kind,
	.count = ARRAY_LEN(resolution_kind),
};

static const struct choice follow_status[] = {
	{"NEW", "ยังไม่เริ่ม", "Not started", 0, 0, NULL},
	{"DOING", "กำลังดำเนินการ", "In progress", 0, 0, NULL},
	{"DONE", "แล้วเสร็จ", "Done", 0, 0, NULL},
	{"LATE", "ล่าช้า / มีอุปสรรค", "Late / blocked", 0, 0, NULL},
	{"DROP", "ยุติ / ยกเลิก", "Dropped", 0, 0, NULL},
};

const struct choice_list choice_follow_status = {
	.name = "follow_status",
	.choices = follow_status,
	.count = ARRAY_LEN(follow_status),
};
