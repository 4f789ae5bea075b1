/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/model/choice_table.h"

#include "core/base/alloc.h"

static const struct choice person_kind[] = {
	{"LAY", "คฤหัสถ์ (นับเป็น คน)", "Lay person (counted คน)", 0, 0, NULL},
	{"MONK", "พระภิกษุ / สามเณร (นับเป็น รูป)", "Monk / novice (counted รูป)", 0,
		0, NULL},
};

const struct choice_list choice_person_kind = {
	.name = "person_kind",
	.choices = person_kind,
	.count = ARRAY_LEN(person_kind),
};

static const struct choice title_rank[] = {
	{"1", "ว่าที่ร้อยตรี", "Acting Sub Lieutenant", 0, 0, "ว่าที่ ร.ต."},
	{"11", "ว่าที่ร้อยตรีหญิง", "Acting Sub Lieutenant (female)", 0, 0,
		"ว่าที่ ร.ต.หญิง"},
	{"12", "ว่าที่ร้อยโท", "Acting Lieutenant", 0, 0, "ว่าที่ ร.ท."},
	{"13", "ว่าที่ร้อยเอก", "Acting Captain", 0, 0, "ว่าที่ ร.อ."},
	{"2", "นายกองเอก", "Volunteer Defence Corps Colonel", 0, 0, NULL},
	{"21", "นายกองโท", "Volunteer Defence Corps Lieutenant Colonel", 0, 0,
		NULL},
	{"22", "นายกองตรี", "Volunteer Defence Corps Major", 0, 0, NULL},
	{"3", "พลเอก", "General", 0, 0, "พล.อ."},
	{"31", "พลโท", "Lieutenant General", 0, 0, "พล.ท."},
	{"32", "พลตรี", "Major General", 0, 0, "พล.ต."},
	{"33", "พันเอก", "Colonel", 0, 0, "พ.อ."},
	{"34", "พันโท", "Lieutenant Colonel", 0, 0, "พ.ท."},
	{"35", "พันตรี", "Major", 0, 0, "พ.ต."},
	{"36", "ร้อยเอก", "Captain", 0, 0, "ร.อ."},
	{"37", "ร้อยโท", "Lieutenant", 0, 0, "ร.ท."},
	{"38", "ร้อยตรี", "Sub Lieutenant", 0, 0, "ร.ต."},
	{"39", "จ่าสิบเอก", "Master Sergeant First Class", 0, 0, "จ.ส.อ."},
	{"40", "จ่าสิบโท", "Master Sergeant Second Class", 0, 0, "จ.ส.ท."},
	{"41", "จ่าสิบตรี", "Master Sergeant Third Class", 0, 0, "จ.ส.ต."},
	{"42", "สิบเอก", "Sergeant", 0, 0, "ส.อ."},
	{"51", "พลตำรวจเอก", "Police General", 0, 0, "พล.ต.อ."},
	{"52", "พลตำรวจโท", "Police Lieutenant General", 0, 0, "พล.ต.ท."},
	{"53", "พลตำรวจตรี", "Police Major General", 0, 0, "พล.ต.ต."},
	{"54", "พันตำรวจเอก", "Police Colonel", 0, 0, "พ.ต.อ."},
	{"55", "พันตำรวจโท", "Police Lieutenant Colonel", 0, 0, "พ.ต.ท."},
	{"56", "พันตำรวจตรี", "Police Major", 0, 0, "พ.ต.ต."},
	{"57", "ร้อยตำรวจเอก", "Police Captain", 0, 0, "ร.ต.อ."},
	{"58", "ร้อยตำรวจโท", "Police Lieutenant", 0, 0, "ร.ต.ท."},
	{"59", "ร้อยตำรวจตรี", "Police Sub Lieutenant", 0, 0, "ร.ต.ต."},
	{"60", "ดาบตำรวจ", "Police Senior Sergeant Major", 0, 0, "ด.ต."},
	{"61", "จ่าสิบตำรวจ", "Police Sergeant Major", 0, 0, NULL},
	{"62", "สิบตำรวจเอก", "Police Sergeant", 0, 0, "ส.ต.อ."},
};

const struct choice_list choice_title_rank = {
	.name = "title_rank",
	.choices = title_rank,
	.count = ARRAY_LEN(title_rank),
};

static const struct choice title_religious[] = {
	{"1", "พระ", "Phra (monk)", 0, 0, NULL},
	{"2", "พระมหา", "Phra Maha", 0, 0, NULL},
	{"3", "พระครู", "Phra Khru (bestowed name)", 0, 0, NULL},
	{"31", "พระครูปลัด", "Phra Khru Palat", 0, 0, NULL},
	{"32", "พระครูสมุห์", "Phra Khru Samu", 0, 0, NULL},
	{"33", "พระครูใบฎีกา", "Phra Khru Baidika", 0, 0, NULL},
	{"4", "พระราช", "Phra Ratcha (royal rank)", 0, 0, NULL},
	{"41", "พระเทพ", "Phra Thep (royal rank)", 0, 0, NULL},
	{"42", "พระธรรม", "Phra Tham (royal rank)", 0, 0, NULL},
	{"5", "พระอธิการ", "Phra Athikan (abbot)", 0, 0, NULL},
	{"51", "พระปลัด", "Phra Palat", 0, 0, NULL},
	{"52", "พระสมุห์", "Phra Samu", 0, 0, NULL},
	{"53", "พระใบฎีกา", "Phra Baidika", 0, 0, NULL},
	{"6", "สามเณร", "Novice", 0, 0, NULL},
	{"7", "แม่ชี", "Mae chi", 0, 0, NULL},
	{"8", "บาทหลวง", "Father", 0, 0, NULL},
	{"81", "ซิสเตอร์", "Sister", 0, 0, NULL},
	{"82", "ภราดา", "Brother", 0, 0, NULL},
	{"9", "อิหม่าม", "Imam", 0, 0, NULL},
	{"91", "ฮัจยี", "Haji", 0, 0, NULL},
	{"10", "ศาสนาจารย์", "Reverend", 0, 0, "ศจ."},
};

const struct choice_list choice_title_religious = {
	.name = "title_religious",
	.choices = title_religious,
	.count = ARRAY_LEN(title_religious),
};

static const struct choice title_academic[] = {
	{"1", "ศาสตราจารย์", "Professor", 0, 0, "ศ."},
	{"2", "รองศาสตราจารย์", "Associate Professor", 0, 0, "รศ."},
	{"3", "ผู้ช่วยศาสตราจารย์", "Assistant Professor", 0, 0, "ผศ."},
	{"4", "อาจารย์", "Lecturer", 0, 0, "อ."},
};

const struct choice_list choice_title_academic = {
	.name = "title_academic",
	.choices = title_academic,
	.count = ARRAY_LEN(title_academic),
};

static const struct choice title_degree[] = {
	{"1", "ดร.", "Dr (doctorate)", 0, 0, "ดอกเตอร์"},
	{"2", "นายแพทย์", "Physician, male", 0, 0, "นพ."},
	{"3", "แพทย์หญิง", "Physician, female", 0, 0, "พญ."},
};

const struct choice_list choice_title_degree = {
	.name = "title_degree",
	.choices = title_degree,
	.count = ARRAY_LEN(title_degree),
};

static const struct choice title_noble[] = {
	{"1", "หม่อมราชวงศ์", "Mom Rajawongse", 0, 0, "ม.ร.ว."},
	{"2", "หม่อมหลวง", "Mom Luang", 0, 0, "ม.ล."},
	{"3", "คุณหญิง", "Khunying", 0, 0, NULL},
	{"4", "ท่านผู้หญิง", "Thanphuying", 0, 0, NULL},
};

const struct choice_list choice_title_noble = {
	.name = "title_noble",
	.choices = title_noble,
	.count = ARRAY_LEN(title_noble),
};

static const struct choice title_civil[] = {
	{"1", "นาย", "Mr", 0, 0, NULL},
	{"2", "นาง", "Mrs", 0, 0, NULL},
	{"3", "นางสาว", "Ms", 0, 0, "น.ส."},
	{"4", "เด็กชาย", "Master", 0, 0, "ด.ช."},
	{"5", "เด็กหญิง", "Girl", 0, 0, "ด.ญ."},
};

const struct choice_list choice_title_civil = {
	.name = "title_civil",
	.choices = title_civil,
	.count = ARRAY_LEN(title_civil),
};

static const struct choice expertise[] = {
	{"PROC", "กระบวนการองค์กรคุณธรรม ๙ ขั้นตอน", "Nine-step process", 0, 0,
		NULL},
	{"ASSET", "ทุนชีวิต / พลังบวก", "Life assets / positive power", 0, 0, NULL},
	{"PARENT", "วินัยเชิงบวก / ครอบครัวพลังบวก", "Positive parenting", 0, 0,
		NULL},
	{"ANTI", "ต่อต้านการทุจริต / จริยธรรม", "Anti-corruption / ethics", 0, 0,
		NULL},
	{"SEP", "ปรัชญาของเศรษฐกิจพอเพียง", "Sufficiency economy", 0, 0, NULL},
	{"DHAM", "หลักธรรมทางศาสนา", "Religious teaching", 0, 0, NULL},
	{"CULT", "วิถีวัฒนธรรม / ภูมิปัญญาท้องถิ่น", "Culture / local wisdom", 0, 0,
		NULL},
	{"VOLU", "จิตอาสา", "Volunteering", 0, 0, NULL},
	{"MEDIA", "การสื่อสาร / สื่อสร้างสรรค์", "Communication", 0, 0, NULL},
	{"LESSON", "การถอดบทเรียน / จัดการความรู้", "Lessons learned / KM", 0, 0,
		NULL},
	{"EMPOW", "การติดตามประเมินผลแบบเสริมพลัง", "Empowerment evaluation", 0, 0,
		NULL},
	{"FACIL", "กระบวนกร / วิทยากรกระบวนการ", "Facilitation", 0, 0, NULL},
	{"YOUTH", "เด็กและเยาวชน", "Youth work", 0, 0, NULL},
	{"OTH", "อื่น ๆ (ระบุ)", "Other", 0, 0, NULL},
};

const struct choice_list choice_expertise = {
	.name = "expertise",
	.choices = expertise,
	.count = ARRAY_LEN(expertise),
	.has_other = true,
};

static const struct choice speaker_status[] = {
	{"ACTIVE", "พร้อมเป็นวิทยากร", "Available", 0, 0, NULL},
	{"PAUSE", "งดรับชั่วคราว", "Paused", 0, 0, NULL},
	{"RETIRE", "ถอนชื่อ", "Withdrawn", 0, 0, NULL},
};

const struct choice_list choice_speaker_status = {
	.name = "speaker_status",
	.choices = speaker_status,
	.count = ARRAY_LEN(speaker_status),
};

static const struct choice edu_level[] = {
	{"BA", "ปริญญาตรี", "Bachelor", 0, 0, NULL},
	{"MA", "ปริญญาโท", "Master", 0, 0, NULL},
	{"PHD", "ปริญญาเอก", "Doctorate", 0, 0, NULL},
	{"PALI", "เปรียญธรรม / นักธรรม", "Pali / Dhamma studies", 0, 0, NULL},
	{"OTH", "ต่ำกว่าปริญญาตรี / อื่น ๆ", "Below degree / other", 0, 0, NULL},
};

const struct choice_list choice_edu_level = {
	.name = "edu_level",
	.choices = edu_level,
	.count = ARRAY_LEN(edu_level),
};

static const struct choice language[] = {
	{"TH", "ไทยกลาง", "Central Thai", 0, 0, NULL},
	{"ISAN", "อีสาน-ลาว", "Isan / Lao", 0, 0, NULL},
	{"PHU", "ภูไท", "Phu Thai", 0, 0, NULL},
	{"EN", "อังกฤษ", "English", 0, 0, NULL},
	{"OTH", "อื่น ๆ", "Other", 0, 0, NULL},
};

const struct choice_list choice_language = {
	.name = "language",
	.choices = language,
	.count = ARRAY_LEN(language),
	.has_other = true,
};

static const struct choice fee_condition[] = {
	{"RULE", "ราชการ ตามระเบียบ", "Official rates", 0, 0, NULL},
	{"FREE", "จิตอาสา", "Volunteer, no fee", 0, 0, NULL},
	{"DEAL", "ตกลงเป็นครั้ง", "Agreed each time", 0, 0, NULL},
};

const struct choice_list choice_fee_condition = {
	.name = "fee_condition",
	.choices = fee_condition,
	.count = ARRAY_LEN(fee_condition),
};

static const struct choice legal_basis[] = {
	{"24_4", "ภารกิจเพื่อประโยชน์สาธารณะ (ม.24(4))", "Public task", 0, 0, NULL},
	{"24_5", "ประโยชน์โดยชอบด้วยกฎหมาย (ม.24(5))", "Legitimate interest", 0,
		0, NULL},
	{"24_3", "สัญญา (ม.24(3))", "Contract", 0, 0, NULL},
	{"24_6", "หน้าที่ตามกฎหมาย (ม.24(6))", "Legal obligation", 0, 0, NULL},
	{"24_1", "จดหมายเหตุ / วิจัย / สถิติ (ม.24(1))", "Archive / statistics", 0,
		0, NULL},
	{"CONSENT", "ความยินยอม (ม.19)", "Consent", 0, 0, NULL},
};

const struct choice_list choice_legal_basis = {
	.name = "legal_basis",
	.choices = legal_basis,
	.count = ARRAY_LEN(legal_basis),
};

static const struct choice retention_class[] = {
	{"R10", "ปกติ (อย่างน้อย 10 ปี)", "Normal, at least 10 years", 0, 0, NULL},
	{"R5", "การเงิน (5 ปี)", "Finance, 5 years", 0, 0, NULL},
	{"R1", "เรื่องธรรมดา (อย่างน้อย 1 ปี)", "Routine, at least 1 year", 0, 0,
		NULL},
	{"PERM", "เก็บตลอดไป / จดหมายเหตุ", "Permanent", 0, 0, NULL},
};

const struct choice_list choice_retention_class = {
	.name = "retention_class",
	.choices = retention_class,
	.count = ARRAY_LEN(retention_class),
};

static const struct choice data_request_type[] = {
	{"ACCESS", "ขอเข้าถึง / ขอสำเนา (ม.30)", "Access / copy", 0, 0, NULL},
	{"RECT", "ขอแก้ไข (ม.35-36)", "Rectify", 0, 0, NULL},
	{"ERASE", "ขอลบ / ทำให้ไม่ระบุตัวตน (ม.33)", "Erase / anonymise", 0, 0,
		NULL},
	{"OBJECT", "คัดค้าน (ม.32)", "Object", 0, 0, NULL},
	{"RESTRICT", "ระงับการใช้ (ม.34)", "Restrict", 0, 0, NULL},
	{"WITHDRAW", "ถอนความยินยอม (ม.19)", "Withdraw consent", 0, 0, NULL},
};

const struct choice_list choice_data_request_type = {
	.name = "data_request_type",
	.choices = data_request_type,
	.count = ARRAY_LEN(data_request_type),
};
