#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What people type wrongly, and the forms that scripts depend on.
. "$(dirname "$0")/tap.sh"
nb=$work/nb
run() {
	"$samut" --data "$nb" "$@"
}
add_person() {
	run add person title_civil=นาย first_name=สมหมาย last_name=ทดลอง "$@"
}
add_meeting() {
	run add meeting meeting_type=FORUM title_th=ทดลอง mode=ONSITE venue=ห้อง \
		host_org_ids=สำนักงานวัฒนธรรมจังหวัดอุดรธานี status=PLAN "$@"
}
people() {
	run list person --json 2>/dev/null | wc -l
}

exits 0 run sample
before=$(people)
claim 'bytes that are not UTF-8 are refused' \
	exits 3 add_person "position=$(printf 'a\377b')"
claim 'beside the field' says 'position: '
claim 'a title inside the first name is refused or doubted' \
	exits 3 run add person first_name=นางสาวสมหญิง last_name=ทดลอง
claim 'beside the field too' says 'first_name: '
claim 'a national ID is refused' \
	exits 3 add_person 'position=1-2345-67890-12-1'
claim 'in words' says 'national ID'
claim '31 February is refused' exits 3 add_meeting 'date_from=31 ก.พ. 2566'
claim 'beside the field as well' says 'date_from: '
claim 'a subdistrict outside its district is refused' \
	exits 3 add_meeting date_from=10/11/2565 district_code=4101 \
	subdistrict_code=410302
claim 'with its sentence' says 'does not lie in the district'
claim 'nothing of all this was written' test "$(people)" -eq "$before"

claim 'a year of the common era is converted' \
	exits 0 add_meeting date_from=10/11/2022
claim 'and said' says 'date_from: '
meeting=$(cat "$work/out")
claim 'add prints the id and nothing else' \
	sh -c "grep -qxE '[0-9a-f-]{36}' $work/out"
exits 0 run get "$meeting" --json
claim 'dates are ISO in JSON' shows '"date_from":"2022-11-10"'
claim 'a record begins with id and type' \
	shows "{\"id\":\"$meeting\",\"type\":\"meeting\","
claim 'references are ids in an array' \
	sh -c "grep -qE '\"host_org_ids\":\[\"[0-9a-f-]{36}\"\]' $work/out"
claim 'empty fields are left out' sh -c "! grep -q time_start $work/out"
claim 'numbers are numbers' shows '"fiscal_year_be":2566'

main=$(run list meeting --where date_from=2022-11-10 --json |
	sed -n 's/^{"id":"\([^"]*\)".*"headcount_reported":40.*/\1/p')
someone=$(add_person 2>/dev/null)
claim 'a second chair is refused' \
	exits 3 run add attendance "meeting_id=$main" "person_id=$someone" \
	seq=41 network_code=GOV role=CHAIR
claim 'beside the role' says 'role: '
claim 'as a member the same is taken' \
	exits 0 run add attendance "meeting_id=$main" "person_id=$someone" \
	seq=41 network_code=GOV role=MEMBER
claim 'but only once' \
	exits 3 run add attendance "meeting_id=$main" "person_id=$someone" \
	seq=42 network_code=GOV role=MEMBER

claim 'marks are made by name' \
	exits 0 run attendance "$meeting" --mark กมล --mark 'นายก้องเกียรติ ตัวอย่างดี'
claim 'and counted' says 'Present 2 of'
claim 'and taken back' exits 0 run attendance "$meeting" --unmark กมล --json
claim 'the total follows' says 'Present 1 of'
claim 'a wrong name among right ones' \
	exits 1 run attendance "$meeting" --mark กมล --mark ไม่มีชื่อนี้
exits 0 run attendance "$meeting"
claim 'marks nobody' says 'Present 1 of'

exits 0 run set "$someone" phone=081-234-5678 'position==1+1'
exits 0 run list person --csv
claim 'CSV has no contact details' sh -c "! grep -q 0812345678 $work/out"
claim 'nor their column' sh -c "! head -n 1 $work/out | grep -q phone"
claim 'a formula is defused' shows "'=1+1"
exits 0 run list person --csv --personal
claim 'unless they are asked for' shows '0812345678'
exits 0 run get "$someone"
claim 'get shows them' shows '081-234-5678'

exits 0 run list person --find กมล --json
claim 'find finds' test "$(wc -l <"$work/out")" -eq 1
exits 0 run list person --find ก่มล --json
claim 'find looks over a wrong tone mark' test "$(wc -l <"$work/out")" -eq 1
claim 'and says so' says '“กมล”'
exits 0 run list person --find 'd,]' --json
claim 'find tries the other layout' test "$(wc -l <"$work/out")" -eq 1
exits 0 run list person --where network_code=REL --json
claim 'where keeps what fits' test "$(wc -l <"$work/out")" -eq 4
exits 0 run list attendance --where "meeting_id=$main" \
	--where network_code=REL --json
claim 'all conditions count' test "$(wc -l <"$work/out")" -eq 4
exits 0 run list person --limit 3 --json
claim 'limit limits' test "$(wc -l <"$work/out")" -eq 3
exits 0 run list attendance --sort seq --json
claim 'sort sorts' sh -c "tail -n 1 $work/out | grep -q '\"seq\":41'"
claim 'what was typed can be found in the output' \
	exits 0 run list organisation --find สำนักงานวัฒนธรรม
claim 'letter by letter' shows 'สำนักงานวัฒนธรรม'

exits 0 run codebook --json
claim 'the codebook has the fields' \
	shows '{"entry":"field","of":"person","name":"first_name",'
claim 'and the codes' shows '"of":"network","name":"GOV"'
exits 0 run summary
claim 'summaries are listed' shows 'attendance'
exits 0 run delete "$someone"
claim 'deleting takes' exits 1 run get "$someone"
claim 'the notebook is sound after all that' exits 0 run check
finish
