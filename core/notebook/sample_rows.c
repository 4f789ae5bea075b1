/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/alloc.h"
#include "core/notebook/sample.h"

/* The meeting of 10 November 2565 and what hangs on it; history from public
 * records; then invented speakers, sites and visits. "@p4" is the person in
 * line 4 of the sign-in sheet, "@o4" their organisation. */
const struct sample_row sample_rows[] = {
	{RECORD_WORKING_GROUP, "group", 'P',
		{
			{WORKING_GROUP_NAME_TH,
				"คณะทำงานติดตามประเมินผลแบบเสริมพลังเพื่อการขับเคลื่อน"
				"จังหวัดคุณธรรม จังหวัดอุดรธานี"},
			{WORKING_GROUP_GROUP_KIND, "EMP"},
			{WORKING_GROUP_PROVINCE_CODE, "41"},
		}},
	{RECORD_MEETING, "meeting", 'S',
		{
			{MEETING_SOURCE_REF,
				SAMPLE_MARK
				"S · ข่าว 10 พ.ย. 2565 "
				"(ต้นฉบับพิมพ์ \"ศนย์ประชุมมลฑาทิพย์ ฮอลล์\")"},
			{MEETING_MEETING_TYPE, "FORUM"},
			{MEETING_TITLE_TH,
				"เวทีหารือแนวทางการขับเคลื่อนจังหวัดคุณธรรม "
				"\"จังหวัดอุดรธานี\" เพื่อยกระดับโมเดลเครือข่ายทางสังคม"
				"สู่จังหวัดคุณธรรมในพื้นที่ภาคตะวันออกเฉียงเหนือ "
				"ปีงบประมาณ 2566"},
			{MEETING_WORKING_GROUP_ID, "@group"},
			{MEETING_DATE_FROM, "2022-11-10"},
			{MEETING_TIME_START, "09:00"},
			{MEETING_TIME_END, "12:00"},
			{MEETING_MODE, "ONSITE"},
			{MEETING_VENUE, "ศูนย์ประชุมมลฑาทิพย์ ฮอลล์"},
			{MEETING_DISTRICT_CODE, "4101"},
			{MEETING_HOST_ORG_IDS, "@o3"},
			{MEETING_PARTNER_ORG_IDS, "@o1"},
			{MEETING_CHAIR_PERSON_ID, "@p1"},
			{MEETING_HEADCOUNT_REPORTED, "40"},
			{MEETING_STATUS, "HELD"},
			{MEETING_SUMMARY,
				"ที่ประชุมมีข้อสรุปแนวทางการขับเคลื่อนในปี 2566 "
				"ผ่าน 4 กิจกรรมหลัก"},
		}},
	{RECORD_MEETING_AGENDA, "a1.1", 'S',
		{
			{MEETING_AGENDA_MEETING_ID, "@meeting"},
			{MEETING_AGENDA_SECTION, "1"},
			{MEETING_AGENDA_SEQ, "1"},
			{MEETING_AGENDA_TITLE,
				"การขับเคลื่อนจังหวัดคุณธรรม \"จังหวัดอุดรธานี\" "
				"ตลอดระยะ 3 ปีที่ผ่านมา"},
			{MEETING_AGENDA_PRESENTER_PERSON_ID, "@p1"},
			{MEETING_AGENDA_DETAIL,
				"สำนักงานวัฒนธรรมจังหวัดยินดีสนับสนุนการจัดตั้ง"
				"ศูนย์ประสานงานการขับเคลื่อนคุณธรรมจังหวัดอุดรธานี "
				"และมีแผนเป็นพี่เลี้ยงให้กับกลุ่มจังหวัดสบายดี"},
		}},
	{RECORD_MEETING_AGENDA, "a2.1", 'I',
		{
			{MEETING_AGENDA_MEETING_ID, "@meeting"},
			{MEETING_AGENDA_SECTION, "2"},
			{MEETING_AGENDA_SEQ, "1"},
			{MEETING_AGENDA_TITLE, "รับรองรายงานการประชุมครั้งก่อน"},
			{MEETING_AGENDA_PRESENTER_PERSON_ID, "@p8"},
		}},
	{RECORD_MEETING_AGENDA, "a3.1", 'S',
		{
			{MEETING_AGENDA_MEETING_ID, "@meeting"},
			{MEETING_AGENDA_SECTION, "3"},
			{MEETING_AGENDA_SEQ, "1"},
			{MEETING_AGENDA_TITLE,
				"ผลการดำเนินงานด้านวิชาการสนับสนุนการขับเคลื่อน"
				"จังหวัดคุณธรรม ในระยะ 3 ปี"},
			{MEETING_AGENDA_PRESENTER_PERSON_ID, "@p2"},
		}},
	{RECORD_MEETING_AGENDA, "a4.1", 'S',
		{
			{MEETING_AGENDA_MEETING_ID, "@meeting"},
			{MEETING_AGENDA_SECTION, "4"},
			{MEETING_AGENDA_SEQ, "1"},
			{MEETING_AGENDA_TITLE,
				"แผนการขับเคลื่อนจังหวัดคุณธรรมในปี 2566 "
				"และศูนย์ประสานงานระดับจังหวัด เพื่อแปลงมติสมัชชาคุณธรรม"
				"สู่การปฏิบัติ"},
			{MEETING_AGENDA_PRESENTER_PERSON_ID, "@p3"},
		}},
	{RECORD_MEETING_AGENDA, "a4.2", 'S',
		{
			{MEETING_AGENDA_MEETING_ID, "@meeting"},
			{MEETING_AGENDA_SECTION, "4"},
			{MEETING_AGENDA_SEQ, "2"},
			{MEETING_AGENDA_TITLE,
				"ข้อสรุปแนวทางการขับเคลื่อนในปี 2566 "
				"ผ่าน 4 กิจกรรมหลัก"},
			{MEETING_AGENDA_DETAIL,
				"กิจกรรมที่ 1 กลไกคณะทำงานเครือข่ายและกลไกเสริมพลัง\n"
				"กิจกรรมที่ 2 กิจกรรมส่งเสริมคุณธรรมของเครือข่าย\n"
				"กิจกรรมที่ 3 ระบบพี่เลี้ยงของโมเดลเครือข่าย"
				"สู่การขยายผล\n"
				"กิจกรรมที่ 4 การสื่อสาร สร้างการรับรู้"},
		}},
	{RECORD_MEETING_AGENDA, "a5.1", 'S',
		{
			{MEETING_AGENDA_MEETING_ID, "@meeting"},
			{MEETING_AGENDA_SECTION, "5"},
			{MEETING_AGENDA_SEQ, "1"},
			{MEETING_AGENDA_TITLE,
				"นำเข้าข้อมูลต้นทุนเดิม: ฐานข้อมูลวิทยากรส่งเสริมคุณธรรม"
				"จังหวัดอุดรธานี"},
		}},
	{RECORD_MEETING_AGENDA, "a5.2", 'S',
		{
			{MEETING_AGENDA_MEETING_ID, "@meeting"},
			{MEETING_AGENDA_SECTION, "5"},
			{MEETING_AGENDA_SEQ, "2"},
			{MEETING_AGENDA_TITLE,
				"นำเข้าข้อมูลต้นทุนเดิม: องค์กรที่ร่วมประกาศเจตนารมณ์"},
		}},
	{RECORD_MEETING_AGENDA, "a5.3", 'S',
		{
			{MEETING_AGENDA_SOURCE_REF,
				SAMPLE_MARK "S · ข่าว 10 พ.ย. 2565 "
					    "(ต้นฉบับพิมพ์ \"แห่งเรียนรู้\")"},
			{MEETING_AGENDA_MEETING_ID, "@meeting"},
			{MEETING_AGENDA_SECTION, "5"},
			{MEETING_AGENDA_SEQ, "3"},
			{MEETING_AGENDA_TITLE,
				"นำเข้าข้อมูลต้นทุนเดิม: "
				"ข้อมูลแหล่งเรียนรู้ของอุดรธานี"},
		}},
	{RECORD_MEETING_AGENDA, "a5.4", 'S',
		{
			{MEETING_AGENDA_MEETING_ID, "@meeting"},
			{MEETING_AGENDA_SECTION, "5"},
			{MEETING_AGENDA_SEQ, "4"},
			{MEETING_AGENDA_TITLE,
				"ร่วมกันกำหนดหลักสูตรที่เหมาะสมกับบริบทของเครือข่าย"},
		}},
	{RECORD_MEETING_AGENDA, "a5.5", 'S',
		{
			{MEETING_AGENDA_MEETING_ID, "@meeting"},
			{MEETING_AGENDA_SECTION, "5"},
			{MEETING_AGENDA_SEQ, "5"},
			{MEETING_AGENDA_TITLE,
				"สนับสนุนการขยายผลโครงการครอบครัวพลังบวก"
				"ในพื้นที่ชุมชน"},
		}},
	{RECORD_MEETING_RESOLUTION, "r1.1", 'S',
		{
			{MEETING_RESOLUTION_MEETING_ID, "@meeting"},
			{MEETING_RESOLUTION_AGENDA_ID, "@a1.1"},
			{MEETING_RESOLUTION_SEQ, "1"},
			{MEETING_RESOLUTION_KIND, "NOTE"},
			{MEETING_RESOLUTION_TEXT, "ที่ประชุมรับทราบ"},
		}},
	{RECORD_MEETING_RESOLUTION, "r2.1", 'I',
		{
			{MEETING_RESOLUTION_MEETING_ID, "@meeting"},
			{MEETING_RESOLUTION_AGENDA_ID, "@a2.1"},
			{MEETING_RESOLUTION_SEQ, "2"},
			{MEETING_RESOLUTION_KIND, "ADOPT"},
			{MEETING_RESOLUTION_TEXT, "รับรองรายงานการประชุม"},
		}},
	{RECORD_MEETING_RESOLUTION, "r3.1", 'S',
		{
			{MEETING_RESOLUTION_MEETING_ID, "@meeting"},
			{MEETING_RESOLUTION_AGENDA_ID, "@a3.1"},
			{MEETING_RESOLUTION_SEQ, "3"},
			{MEETING_RESOLUTION_KIND, "NOTE"},
			{MEETING_RESOLUTION_TEXT, "ที่ประชุมรับทราบ"},
		}},
	{RECORD_MEETING_RESOLUTION, "r4.1", 'S',
		{
			{MEETING_RESOLUTION_MEETING_ID, "@meeting"},
			{MEETING_RESOLUTION_AGENDA_ID, "@a4.1"},
			{MEETING_RESOLUTION_SEQ, "4"},
			{MEETING_RESOLUTION_KIND, "AGREE"},
			{MEETING_RESOLUTION_TEXT,
				"เห็นชอบแผนการขับเคลื่อนจังหวัดคุณธรรม ปี 2566 "
				"และการจัดตั้งศูนย์ประสานงานระดับจังหวัด"},
		}},
	{RECORD_MEETING_RESOLUTION, "r4.2", 'S',
		{
			{MEETING_RESOLUTION_MEETING_ID, "@meeting"},
			{MEETING_RESOLUTION_AGENDA_ID, "@a4.2"},
			{MEETING_RESOLUTION_SEQ, "5"},
			{MEETING_RESOLUTION_KIND, "AGREE"},
			{MEETING_RESOLUTION_TEXT,
				"เห็นชอบให้ขับเคลื่อนผ่าน 4 กิจกรรมหลัก"},
		}},
	{RECORD_MEETING_RESOLUTION, "r5.1", 'S',
		{
			{MEETING_RESOLUTION_MEETING_ID, "@meeting"},
			{MEETING_RESOLUTION_AGENDA_ID, "@a5.1"},
			{MEETING_RESOLUTION_SEQ, "6"},
			{MEETING_RESOLUTION_KIND, "SUGGEST"},
			{MEETING_RESOLUTION_TEXT,
				"ควรนำเข้าฐานข้อมูลวิทยากรส่งเสริมคุณธรรม"
				"ให้กับกลไกเสริมพลัง"},
		}},
	{RECORD_MEETING_RESOLUTION, "r5.2", 'S',
		{
			{MEETING_RESOLUTION_MEETING_ID, "@meeting"},
			{MEETING_RESOLUTION_AGENDA_ID, "@a5.2"},
			{MEETING_RESOLUTION_SEQ, "7"},
			{MEETING_RESOLUTION_KIND, "SUGGEST"},
			{MEETING_RESOLUTION_TEXT,
				"ควรนำเข้าข้อมูลองค์กรที่ร่วมประกาศเจตนารมณ์"},
		}},
	{RECORD_MEETING_RESOLUTION, "r5.3", 'S',
		{
			{MEETING_RESOLUTION_MEETING_ID, "@meeting"},
			{MEETING_RESOLUTION_AGENDA_ID, "@a5.3"},
			{MEETING_RESOLUTION_SEQ, "8"},
			{MEETING_RESOLUTION_KIND, "SUGGEST"},
			{MEETING_RESOLUTION_TEXT,
				"ควรนำเข้าข้อมูลแหล่งเรียนรู้ของอุดรธานี"},
		}},
	{RECORD_MEETING_RESOLUTION, "r5.4", 'S',
		{
			{MEETING_RESOLUTION_MEETING_ID, "@meeting"},
			{MEETING_RESOLUTION_AGENDA_ID, "@a5.4"},
			{MEETING_RESOLUTION_SEQ, "9"},
			{MEETING_RESOLUTION_KIND, "SUGGEST"},
			{MEETING_RESOLUTION_TEXT,
				"ควรร่วมกันกำหนดหลักสูตรที่เหมาะสมกับบริบท"
				"ด้านคุณธรรมของเครือข่ายองค์กรต่าง ๆ"},
		}},
	{RECORD_MEETING_RESOLUTION, "r5.5", 'S',
		{
			{MEETING_RESOLUTION_MEETING_ID, "@meeting"},
			{MEETING_RESOLUTION_AGENDA_ID, "@a5.5"},
			{MEETING_RESOLUTION_SEQ, "10"},
			{MEETING_RESOLUTION_KIND, "SUGGEST"},
			{MEETING_RESOLUTION_TEXT,
				"ภาคีเครือข่ายยินดีสนับสนุนการขยายผลโครงการ"
				"ครอบครัวพลังบวกในพื้นที่ชุมชน"},
		}},
	{RECORD_RESOLUTION_TASK, NULL, 'I',
		{
			{RESOLUTION_TASK_RESOLUTION_ID, "@r5.1"},
			{RESOLUTION_TASK_WHAT, "จัดทำทะเบียนวิทยากร"},
			{RESOLUTION_TASK_OWNER_TEXT, "ฝ่ายเลขานุการ"},
			{RESOLUTION_TASK_DUE_ON, "2023-01-31"},
			{RESOLUTION_TASK_STATUS, "DOING"},
		}},
	{RECORD_RESOLUTION_TASK, NULL, 'I',
		{
			{RESOLUTION_TASK_RESOLUTION_ID, "@r5.2"},
			{RESOLUTION_TASK_WHAT,
				"รวบรวมรายชื่อองค์กรที่ร่วมประกาศเจตนารมณ์"},
			{RESOLUTION_TASK_OWNER_TEXT, "ฝ่ายเลขานุการ"},
			{RESOLUTION_TASK_DUE_ON, "2023-02-28"},
			{RESOLUTION_TASK_STATUS, "NEW"},
		}},
	{RECORD_RESOLUTION_TASK, NULL, 'I',
		{
			{RESOLUTION_TASK_RESOLUTION_ID, "@r5.3"},
			{RESOLUTION_TASK_WHAT, "สำรวจและบันทึกแหล่งเรียนรู้"},
			{RESOLUTION_TASK_OWNER_TEXT, "ฝ่ายเลขานุการ"},
			{RESOLUTION_TASK_DUE_ON, "2023-03-31"},
			{RESOLUTION_TASK_STATUS, "NEW"},
		}},
	{RECORD_RESOLUTION_TASK, NULL, 'I',
		{
			{RESOLUTION_TASK_RESOLUTION_ID, "@r5.4"},
			{RESOLUTION_TASK_WHAT, "ยกร่างหลักสูตรร่วมกับเครือข่าย"},
			{RESOLUTION_TASK_OWNER_ORG_ID, "@o2"},
			{RESOLUTION_TASK_DUE_ON, "2023-06-30"},
			{RESOLUTION_TASK_STATUS, "NEW"},
		}},
	{RECORD_RESOLUTION_TASK, NULL, 'I',
		{
			{RESOLUTION_TASK_RESOLUTION_ID, "@r5.5"},
			{RESOLUTION_TASK_WHAT, "ขยายผลครอบครัวพลังบวกในชุมชน"},
			{RESOLUTION_TASK_OWNER_TEXT, "ฝ่ายเลขานุการ"},
			{RESOLUTION_TASK_DUE_ON, "2023-09-30"},
			{RESOLUTION_TASK_STATUS, "NEW"},
		}},
};
const size_t sample_row_count = ARRAY_LEN(sample_rows);
