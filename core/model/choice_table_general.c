/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/model/choice_table.h"

#include "core/base/alloc.h"

static const struct choice network[] = {
	{"GOV", "เครือข่ายภาครัฐ", "Government", 0, 0, "ภาครัฐ"},
	{"BIZ", "เครือข่ายธุรกิจเอกชน", "Private business", 0, 0, "ธุรกิจเอกชน"},
	{"EDU", "เครือข่ายการศึกษา", "Education", 0, 0, "การศึกษา"},
	{"REL", "เครือข่ายศาสนา", "Religion", 0, 0, "ศาสนา"},
	{"MED", "เครือข่ายสื่อมวลชน", "Mass media", 0, 0, "สื่อมวลชน"},
	{"CIV", "เครือข่ายประชาสังคม ชุมชน ครอบครัว เด็ก และเยาวชน",
		"Civil society, community, family, children and youth", 0, 0,
		"ประชาสังคม"},
	{"OTH", "ไม่สังกัดเครือข่าย / ส่วนกลาง", "None / central agency", 0, 0,
		"ส่วนกลาง"},
};

const struct choice_list choice_network = {
	.name = "network",
	.choices = network,
	.count = ARRAY_LEN(network),
};

static const struct choice virtue[] = {
	{"SUF", "พอเพียง", "Sufficiency", 2559, 0, NULL},
	{"DIS", "วินัย", "Discipline", 2559, 0, NULL},
	{"HON", "สุจริต", "Integrity / honesty", 2559, 0, NULL},
	{"VOL", "จิตอาสา", "Public spirit / volunteering", 2559, 0, NULL},
	{"GRA", "กตัญญู", "Gratitude", 2566, 0, NULL},
	{"OTH", "อื่น ๆ (ระบุ)", "Other (specify)", 0, 0, NULL},
};

const struct choice_list choice_virtue = {
	.name = "virtue",
	.choices = virtue,
	.count = ARRAY_LEN(virtue),
	.has_other = true,
};

static const struct choice org_type[] = {
	{"GOVC", "ส่วนราชการส่วนกลาง", "Central government agency", 0, 0, NULL},
	{"GOVP", "ส่วนราชการส่วนภูมิภาค (จังหวัด/อำเภอ)",
		"Provincial/district agency", 0, 0, NULL},
	{"LAO", "องค์กรปกครองส่วนท้องถิ่น", "Local administrative organisation", 0,
		0, NULL},
	{"SOE", "รัฐวิสาหกิจ", "State enterprise", 0, 0, NULL},
	{"PO", "องค์การมหาชน / หน่วยงานอิสระ",
		"Public organisation / independent body", 0, 0, NULL},
	{"HOS", "โรงพยาบาล / หน่วยบริการสาธารณสุข", "Hospital / health unit", 0, 0,
		NULL},
	{"POL", "สถานีตำรวจ", "Police station", 0, 0, NULL},
	{"MIL", "หน่วยทหาร", "Military unit", 0, 0, NULL},
	{"SCH", "โรงเรียน", "School", 0, 0, NULL},
	{"VOC", "สถานศึกษาอาชีวศึกษา", "Vocational college", 0, 0, NULL},
	{"UNI", "สถาบันอุดมศึกษา", "University", 0, 0, NULL},
	{"NFE", "สถานศึกษานอกระบบ (สกร./กศน.)", "Non-formal education", 0, 0,
		NULL},
	{"TEM", "วัด", "Buddhist temple", 0, 0, NULL},
	{"RELO", "มัสยิด / โบสถ์ / ศาสนสถานอื่น", "Mosque / church / other", 0, 0,
		NULL},
	{"COM", "หมู่บ้าน / ชุมชน", "Village / community", 0, 0, NULL},
	{"CLT", "สภาวัฒนธรรม", "Cultural council", 0, 0, NULL},
	{"FND", "มูลนิธิ / สมาคม", "Foundation / association", 0, 0, NULL},
	{"BUS", "บริษัท / ห้างร้าน / สถานประกอบการ", "Business", 0, 0, NULL},
	{"CHB", "หอการค้า / สภาอุตสาหกรรม / ชมรมธุรกิจ", "Business chamber", 0, 0,
		NULL},
	{"MED", "สื่อมวลชน / สถานีวิทยุ / สื่อออนไลน์", "Media", 0, 0, NULL},
	{"OTH", "อื่น ๆ", "Other", 0, 0, NULL},
};

const struct choice_list choice_org_type = {
	.name = "org_type",
	.choices = org_type,
	.count = ARRAY_LEN(org_type),
};

static const struct choice org_status[] = {
	{"ACTIVE", "ดำเนินงานอยู่", "Active", 0, 0, NULL},
	{"PAUSE", "พักการดำเนินงาน", "Paused", 0, 0, NULL},
	{"CLOSED", "ยุบ", "Closed", 0, 0, NULL},
	{"MERGED", "รวมกับองค์กรอื่น", "Merged into another", 0, 0, NULL},
};

const struct choice_list choice_org_status = {
	.name = "org_status",
	.choices = org_status,
	.count = ARRAY_LEN(org_status),
};

static const struct choice site_type[] = {
	{"COMM", "ชุมชนคุณธรรม (พลังบวร)", "Moral community (home-temple-school)",
		0, 0, NULL},
	{"TEM", "วัด / ศาสนสถาน", "Temple / place of worship", 0, 0, NULL},
	{"SCH", "สถานศึกษา", "School or college", 0, 0, NULL},
	{"ORG", "องค์กร / หน่วยงานต้นแบบ", "Model organisation", 0, 0, NULL},
	{"BUS", "สถานประกอบการต้นแบบ", "Model business", 0, 0, NULL},
	{"SEP", "ศูนย์เรียนรู้เศรษฐกิจพอเพียง / ศาสตร์พระราชา",
		"Sufficiency-economy centre", 0, 0, NULL},
	{"WIS", "กลุ่มอาชีพ / ภูมิปัญญาท้องถิ่น", "Craft group / local wisdom", 0, 0,
		NULL},
	{"CUL", "แหล่งวัฒนธรรม / พิพิธภัณฑ์", "Cultural site / museum", 0, 0, NULL},
	{"FAM", "ศูนย์พัฒนาครอบครัวในชุมชน (ศพค.)", "Community family centre", 0, 0,
		"ศพค."},
	{"PER", "บุคคล / ปราชญ์ชาวบ้าน", "Person / village sage", 0, 0, NULL},
	{"OTH", "อื่น ๆ", "Other", 0, 0, NULL},
};

const struct choice_list choice_site_type = {
	.name = "site_type",
	.choices = site_type,
	.count = ARRAY_LEN(site_type),
};

static const struct choice site_readiness[] = {
	{"A", "พร้อมรับคณะศึกษาดูงาน", "Ready for visitors", 0, 0, NULL},
	{"B", "รับได้เมื่อนัดล่วงหน้า", "By appointment", 0, 0, NULL},
	{"C", "อยู่ระหว่างพัฒนา", "Being developed", 0, 0, NULL},
	{"D", "หยุดรับ / ปิด", "Closed", 0, 0, NULL},
};

const struct choice_list choice_site_readiness = {
	.name = "site_readiness",
	.choices = site_readiness,
	.count = ARRAY_LEN(site_readiness),
};

static const struct choice facility[] = {
	{"BUS", "ที่จอดรถบัส", "Coach parking", 0, 0, NULL},
	{"ROOM", "ห้องประชุม", "Meeting room", 0, 0, NULL},
	{"STAY", "ที่พัก", "Lodging", 0, 0, NULL},
	{"FOOD", "อาหาร", "Meals", 0, 0, NULL},
	{"RAMP", "ทางลาด", "Ramp", 0, 0, NULL},
};

const struct choice_list choice_facility = {
	.name = "facility",
	.choices = facility,
	.count = ARRAY_LEN(facility),
};

static const struct choice visit_purpose[] = {
	{"STUDY", "ศึกษาดูงาน", "Study visit", 0, 0, NULL},
	{"MONITOR", "ลงพื้นที่ติดตามเสริมพลัง", "Empowerment monitoring", 0, 0, NULL},
	{"LESSON", "ถอดบทเรียน", "Lessons learned", 0, 0, NULL},
	{"MEDIA", "ถ่ายทำ / สื่อมวลชน", "Media", 0, 0, NULL},
	{"ASSESS", "ตรวจประเมิน", "Assessment", 0, 0, NULL},
};

const struct choice_list choice_visit_purpose = {
	.name = "visit_purpose",
	.choices = visit_purpose,
	.count = ARRAY_LEN(visit_purpose),
};

static const struct choice source_kind[] = {
	{"SIGN", "ใบลงทะเบียนกระดาษ", "Paper sign-in sheet", 0, 0, NULL},
	{"OLDREG", "ทะเบียน / แฟ้มเดิม (ข้อมูลต้นทุนเดิม)", "Old register", 0, 0, NULL},
	{"FIELD", "ลงพื้นที่ / สัมภาษณ์", "Field / interview", 0, 0, NULL},
	{"LETTER", "หนังสือราชการ / แบบตอบรับ", "Letter / reply form", 0, 0, NULL},
	{"NEWS", "ข่าวประชาสัมพันธ์", "Press news", 0, 0, NULL},
	{"IMPORT", "นำเข้าไฟล์จากเครื่องอื่น", "Imported from another machine", 0, 0,
		NULL},
};

const struct choice_list choice_source_kind = {
	.name = "source_kind",
	.choices = source_kind,
	.count = ARRAY_LEN(source_kind),
};

static const struct choice verify_status[] = {
	{"NEW", "ยังไม่ตรวจ", "Unchecked", 0, 0, NULL},
	{"OK", "ตรวจสอบแล้ว", "Checked", 0, 0, NULL},
	{"FIX", "ต้องแก้ไข", "Needs correction", 0, 0, NULL},
};

const struct choice_list choice_verify_status = {
	.name = "verify_status",
	.choices = verify_status,
	.count = ARRAY_LEN(verify_status),
};

static const struct choice group_kind[] = {
	{"NET", "เครือข่าย", "Network group", 0, 0, NULL},
	{"EMP", "ติดตามเสริมพลัง", "Empowerment group", 0, 0, NULL},
	{"SUB", "คณะอนุกรรมการ", "Sub-committee", 0, 0, NULL},
	{"CEN", "ศูนย์ประสานงาน", "Coordination centre", 0, 0, NULL},
};

const struct choice_list choice_group_kind = {
	.name = "group_kind",
	.choices = group_kind,
	.count = ARRAY_LEN(group_kind),
};

static const struct choice centre_status[] = {
	{"PLAN", "เตรียมจัดตั้ง", "Being set up", 0, 0, NULL},
	{"OPEN", "จัดตั้งแล้ว", "Set up", 0, 0, NULL},
	{"CLOSED", "ยุติ", "Closed", 0, 0, NULL},
};

const struct choice_list choice_centre_status = {
	.name = "centre_status",
	.choices = centre_status,
	.count = ARRAY_LEN(centre_status),
};

static const struct choice udon_theme[] = {
	{"T1", "สืบสานวิถีวัฒนธรรมท้องถิ่น", "Carry on local culture", 0, 0, NULL},
	{"T2", "สร้างจิตสำนึกที่ดี", "Build good conscience", 0, 0, NULL},
	{"T3", "ส่งเสริมความมีวินัย", "Promote discipline", 0, 0, NULL},
	{"T4", "ใส่ใจประโยชน์ส่วนรวม", "Care for the common good", 0, 0, NULL},
};

const struct choice_list choice_udon_theme = {
	.name = "udon_theme",
	.choices = udon_theme,
	.count = ARRAY_LEN(udon_theme),
};

static const struct choice assess_unit[] = {
	{"COM", "ชุมชนคุณธรรม", "Moral community", 0, 0, NULL},
	{"ORG", "องค์กรคุณธรรม", "Moral organisation", 0, 0, NULL},
	{"DIST", "อำเภอคุณธรรม", "Moral district", 0, 0, NULL},
	{"PROV", "จังหวัดคุณธรรม", "Moral province", 0, 0, NULL},
};

const struct choice_list choice_assess_unit = {
	.name = "assess_unit",
	.choices = assess_unit,
	.count = ARRAY_LEN(assess_unit),
};

static const struct choice assess_level[] = {
	{"0", "ยังไม่ผ่าน / ยังไม่ประเมิน", "Not assessed / not passed", 0, 0, NULL},
	{"1", "องค์กรส่งเสริมคุณธรรม", "Promoting organisation (level 1)", 0, 0,
		NULL},
	{"2", "องค์กรคุณธรรม", "Moral organisation (level 2)", 0, 0, NULL},
	{"3", "องค์กรคุณธรรมต้นแบบ", "Model moral organisation (level 3)", 0, 0,
		NULL},
};

const struct choice_list choice_assess_level = {
	.name = "assess_level",
	.choices = assess_level,
	.count = ARRAY_LEN(assess_level),
};

static const struct choice assess_award[] = {
	{"DD", "คุณธรรมต้นแบบโดดเด่น",
		"Outstanding model (award on top of level 3)", 0, 0, NULL},
};

const struct choice_list choice_assess_award = {
	.name = "assess_award",
	.choices = assess_award,
	.count = ARRAY_LEN(assess_award),
};

static const struct choice assess_score[] = {
	{"0", "๐ คะแนน", "0 points", 0, 0, NULL},
	{"1", "๑ คะแนน", "1 point", 0, 0, NULL},
	{"2", "๒ คะแนน", "2 points", 0, 0, NULL},
};

const struct choice_list choice_assess_score = {
	.name = "assess_score",
	.choices = assess_score,
	.count = ARRAY_LEN(assess_score),
};
