CREATE TABLE "_meta" (
	name TEXT PRIMARY KEY NOT NULL,
	value BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE "_stream" (
	sid INTEGER PRIMARY KEY,
	key BLOB NOT NULL UNIQUE,
	have INTEGER NOT NULL
) STRICT;
CREATE TABLE "_segment" (
	number INTEGER PRIMARY KEY,
	sid INTEGER NOT NULL,
	first INTEGER NOT NULL,
	count INTEGER NOT NULL,
	head BLOB NOT NULL,
	plain_size INTEGER NOT NULL,
	body BLOB NOT NULL,
	UNIQUE (sid, first)
) STRICT;
CREATE TABLE "_tail" (
	seq INTEGER PRIMARY KEY,
	rec BLOB NOT NULL
) STRICT;
CREATE TABLE "_edit" (
	type INTEGER NOT NULL,
	row BLOB NOT NULL,
	sid INTEGER NOT NULL,
	seq INTEGER NOT NULL,
	rec BLOB NOT NULL,
	PRIMARY KEY (type, row, sid, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE "_conflict" (
	type INTEGER NOT NULL,
	row BLOB NOT NULL,
	field INTEGER NOT NULL,
	sid INTEGER NOT NULL,
	seq INTEGER NOT NULL,
	value ANY,
	PRIMARY KEY (type, row, field, sid, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE "_merge" (
	number INTEGER PRIMARY KEY,
	wall_ms INTEGER NOT NULL,
	file_name TEXT NOT NULL,
	sender TEXT NOT NULL,
	file_hash BLOB NOT NULL,
	ranges BLOB NOT NULL,
	new_rows INTEGER NOT NULL,
	changed_rows INTEGER NOT NULL,
	conflicts INTEGER NOT NULL,
	undone INTEGER NOT NULL
) STRICT;
CREATE TABLE "_draft" (
	type INTEGER NOT NULL,
	row BLOB NOT NULL,
	field INTEGER NOT NULL,
	typed TEXT NOT NULL,
	PRIMARY KEY (type, row, field)
) STRICT, WITHOUT ROWID;
CREATE TABLE "meeting" (
	id BLOB PRIMARY KEY NOT NULL,
	"meeting_type" TEXT,
	"title_th" TEXT,
	"meeting_no" INTEGER,
	"meeting_no_year" INTEGER,
	"working_group_id" BLOB,
	"date_from" TEXT,
	"date_to" TEXT,
	"time_start" TEXT,
	"time_end" TEXT,
	"fiscal_year_be" INTEGER,
	"fy_quarter" INTEGER,
	"mode" TEXT,
	"venue" TEXT,
	"village_name" TEXT,
	"moo" INTEGER,
	"subdistrict_code" TEXT,
	"district_code" TEXT,
	"province_code" TEXT,
	"lat" REAL,
	"lon" REAL,
	"host_org_ids" BLOB,
	"partner_org_ids" BLOB,
	"project_name" TEXT,
	"objective" TEXT,
	"chair_person_id" BLOB,
	"recorder_person_id" BLOB,
	"headcount_reported" INTEGER,
	"org_count_reported" INTEGER,
	"status" TEXT,
	"summary" TEXT,
	"photo_note" TEXT,
	"file_place" TEXT,
	"source_kind" TEXT,
	"source_ref" TEXT,
	"verify_status" TEXT,
	_s INTEGER NOT NULL,
	_q INTEGER NOT NULL,
	_x INTEGER NOT NULL,
	_sort BLOB,
	_fold TEXT
) STRICT;
CREATE INDEX "meeting__order" ON "meeting" (_sort, id, _fold);
CREATE INDEX "meeting__conflict" ON "meeting" (_x) WHERE _x = 2;
CREATE INDEX "meeting_working_group_id" ON "meeting" ("working_group_id") WHERE "working_group_id" IS NOT NULL;
CREATE INDEX "meeting_chair_person_id" ON "meeting" ("chair_person_id") WHERE "chair_person_id" IS NOT NULL;
CREATE INDEX "meeting_recorder_person_id" ON "meeting" ("recorder_person_id") WHERE "recorder_person_id" IS NOT NULL;
CREATE TABLE "attendance" (
	id BLOB PRIMARY KEY NOT NULL,
	"meeting_id" BLOB,
	"seq" INTEGER,
	"list_order" INTEGER,
	"person_id" BLOB,
	"name_as_written" TEXT,
	"position_then" TEXT,
	"org_id" BLOB,
	"org_as_written" TEXT,
	"network_code" TEXT,
	"district_code" TEXT,
	"role" TEXT,
	"attend_class" TEXT,
	"acting_for" TEXT,
	"absence_reason" TEXT,
	"session_flags" TEXT,
	"via" TEXT,
	"signed_on_paper" INTEGER,
	"phone_then" TEXT,
	"remark" TEXT,
	"source_kind" TEXT,
	"source_ref" TEXT,
	"verify_status" TEXT,
	_s INTEGER NOT NULL,
	_q INTEGER NOT NULL,
	_x INTEGER NOT NULL,
	_sort BLOB,
	_fold TEXT
) STRICT;
CREATE INDEX "attendance__order" ON "attendance" (_sort, id, _fold);
CREATE INDEX "attendance__conflict" ON "attendance" (_x) WHERE _x = 2;
CREATE INDEX "attendance_meeting_id" ON "attendance" ("meeting_id") WHERE "meeting_id" IS NOT NULL;
CREATE INDEX "attendance_person_id" ON "attendance" ("person_id") WHERE "person_id" IS NOT NULL;
CREATE INDEX "attendance_org_id" ON "attendance" ("org_id") WHERE "org_id" IS NOT NULL;
CREATE TABLE "person" (
	id BLOB PRIMARY KEY NOT NULL,
	"person_kind" TEXT,
	"title_rank" TEXT,
	"title_religious" TEXT,
	"title_academic" TEXT,
	"title_degree" TEXT,
	"title_noble" TEXT,
	"title_civil" TEXT,
	"first_name" TEXT,
	"last_name" TEXT,
	"monk_chaya" TEXT,
	"name_en" TEXT,
	"display_name" TEXT,
	"position" TEXT,
	"org_id" BLOB,
	"network_code" TEXT,
	"phone" TEXT,
	"email" TEXT,
	"line_id" TEXT,
	"legal_basis" TEXT,
	"notice_version" TEXT,
	"notice_given_on" TEXT,
	"retention_class" TEXT,
	"review_on" TEXT,
	"restricted" INTEGER,
	"source_kind" TEXT,
	"source_ref" TEXT,
	"verify_status" TEXT,
	_s INTEGER NOT NULL,
	_q INTEGER NOT NULL,
	_x INTEGER NOT NULL,
	_sort BLOB,
	_fold TEXT,
	_like TEXT
) STRICT;
CREATE INDEX "person__order" ON "person" (_sort, id, _fold, "restricted");
CREATE INDEX "person__like" ON "person" (_like, "restricted");
CREATE INDEX "person__conflict" ON "person" (_x) WHERE _x = 2;
CREATE INDEX "person_org_id" ON "person" ("org_id") WHERE "org_id" IS NOT NULL;
CREATE INDEX "person_restricted" ON "person" ("restricted") WHERE "restricted" = 1;
CREATE TABLE "organisation" (
	id BLOB PRIMARY KEY NOT NULL,
	"name_th" TEXT,
	"short_th" TEXT,
	"name_en" TEXT,
	"unit_name" TEXT,
	"parent_org" TEXT,
	"org_type" TEXT,
	"network_code" TEXT,
	"village_name" TEXT,
	"moo" INTEGER,
	"subdistrict_code" TEXT,
	"district_code" TEXT,
	"province_code" TEXT,
	"lat" REAL,
	"lon" REAL,
	"member_total" INTEGER,
	"phone" TEXT,
	"email" TEXT,
	"website" TEXT,
	"coordinator_person_id" BLOB,
	"status" TEXT,
	"merged_into" BLOB,
	"source_kind" TEXT,
	"source_ref" TEXT,
	"verify_status" TEXT,
	_s INTEGER NOT NULL,
	_q INTEGER NOT NULL,
	_x INTEGER NOT NULL,
	_sort BLOB,
	_fold TEXT,
	_like TEXT
) STRICT;
CREATE INDEX "organisation__order" ON "organisation" (_sort, id, _fold);
CREATE INDEX "organisation__like" ON "organisation" (_like);
CREATE INDEX "organisation__conflict" ON "organisation" (_x) WHERE _x = 2;
CREATE INDEX "organisation_coordinator_person_id" ON "organisation" ("coordinator_person_id") WHERE "coordinator_person_id" IS NOT NULL;
CREATE INDEX "organisation_merged_into" ON "organisation" ("merged_into") WHERE "merged_into" IS NOT NULL;
CREATE TABLE "speaker_profile" (
	id BLOB PRIMARY KEY NOT NULL,
	"person_id" BLOB,
	"speaker_no" TEXT,
	"status" TEXT,
	"expertise" TEXT,
	"expertise_note" TEXT,
	"virtues" TEXT,
	"districts_served" TEXT,
	"languages" TEXT,
	"fee_condition" TEXT,
	"education_level" TEXT,
	"education_note" TEXT,
	"certified_batch" INTEGER,
	"certified_on" TEXT,
	"experience_years" INTEGER,
	"share_ok" INTEGER,
	"share_ok_on" TEXT,
	"share_proof" TEXT,
	"source_kind" TEXT,
	"source_ref" TEXT,
	"verify_status" TEXT,
	_s INTEGER NOT NULL,
	_q INTEGER NOT NULL,
	_x INTEGER NOT NULL,
	_sort BLOB,
	_fold TEXT
) STRICT;
CREATE INDEX "speaker_profile__order" ON "speaker_profile" (_sort, id, _fold);
CREATE INDEX "speaker_profile__conflict" ON "speaker_profile" (_x) WHERE _x = 2;
CREATE INDEX "speaker_profile_person_id" ON "speaker_profile" ("person_id") WHERE "person_id" IS NOT NULL;
CREATE TABLE "learning_site" (
	id BLOB PRIMARY KEY NOT NULL,
	"name_th" TEXT,
	"name_en" TEXT,
	"site_type" TEXT,
	"org_id" BLOB,
	"network_code" TEXT,
	"virtues" TEXT,
	"strengths" TEXT,
	"recognition" TEXT,
	"village_name" TEXT,
	"moo" INTEGER,
	"subdistrict_code" TEXT,
	"district_code" TEXT,
	"province_code" TEXT,
	"lat" REAL,
	"lon" REAL,
	"contact_person_id" BLOB,
	"contact_phone" TEXT,
	"capacity" INTEGER,
	"visit_hours" TEXT,
	"fee_note" TEXT,
	"facilities" TEXT,
	"readiness" TEXT,
	"assessed_on" TEXT,
	"source_kind" TEXT,
	"source_ref" TEXT,
	"verify_status" TEXT,
	_s INTEGER NOT NULL,
	_q INTEGER NOT NULL,
	_x INTEGER NOT NULL,
	_sort BLOB,
	_fold TEXT,
	_like TEXT
) STRICT;
CREATE INDEX "learning_site__order" ON "learning_site" (_sort, id, _fold);
CREATE INDEX "learning_site__like" ON "learning_site" (_like);
CREATE INDEX "learning_site__conflict" ON "learning_site" (_x) WHERE _x = 2;
CREATE INDEX "learning_site_org_id" ON "learning_site" ("org_id") WHERE "org_id" IS NOT NULL;
CREATE INDEX "learning_site_contact_person_id" ON "learning_site" ("contact_person_id") WHERE "contact_person_id" IS NOT NULL;
CREATE TABLE "site_visit" (
	id BLOB PRIMARY KEY NOT NULL,
	"site_id" BLOB,
	"date" TEXT,
	"purpose" TEXT,
	"visitor_org_id" BLOB,
	"from_province" TEXT,
	"people_lay" INTEGER,
	"people_monk" INTEGER,
	"guide_person_id" BLOB,
	"lessons" TEXT,
	"satisfaction" REAL,
	"meeting_id" BLOB,
	"source_kind" TEXT,
	"source_ref" TEXT,
	"verify_status" TEXT,
	_s INTEGER NOT NULL,
	_q INTEGER NOT NULL,
	_x INTEGER NOT NULL,
	_sort BLOB,
	_fold TEXT
) STRICT;
CREATE INDEX "site_visit__order" ON "site_visit" (_sort, id, _fold);
CREATE INDEX "site_visit__conflict" ON "site_visit" (_x) WHERE _x = 2;
CREATE INDEX "site_visit_site_id" ON "site_visit" ("site_id") WHERE "site_id" IS NOT NULL;
CREATE INDEX "site_visit_visitor_org_id" ON "site_visit" ("visitor_org_id") WHERE "visitor_org_id" IS NOT NULL;
CREATE INDEX "site_visit_guide_person_id" ON "site_visit" ("guide_person_id") WHERE "guide_person_id" IS NOT NULL;
CREATE INDEX "site_visit_meeting_id" ON "site_visit" ("meeting_id") WHERE "meeting_id" IS NOT NULL;
CREATE TABLE "working_group" (
	id BLOB PRIMARY KEY NOT NULL,
	"name_th" TEXT,
	"group_kind" TEXT,
	"network_code" TEXT,
	"province_code" TEXT,
	"order_no" TEXT,
	"order_date" TEXT,
	"term_from" TEXT,
	"term_to" TEXT,
	"source_kind" TEXT,
	"source_ref" TEXT,
	"verify_status" TEXT,
	_s INTEGER NOT NULL,
	_q INTEGER NOT NULL,
	_x INTEGER NOT NULL,
	_sort BLOB,
	_fold TEXT
) STRICT;
CREATE INDEX "working_group__order" ON "working_group" (_sort, id, _fold);
CREATE INDEX "working_group__conflict" ON "working_group" (_x) WHERE _x = 2;
CREATE TABLE "meeting_agenda" (
	id BLOB PRIMARY KEY NOT NULL,
	"meeting_id" BLOB,
	"section" TEXT,
	"seq" INTEGER,
	"title" TEXT,
	"presenter_person_id" BLOB,
	"detail" TEXT,
	"source_kind" TEXT,
	"source_ref" TEXT,
	"verify_status" TEXT,
	_s INTEGER NOT NULL,
	_q INTEGER NOT NULL,
	_x INTEGER NOT NULL,
	_sort BLOB,
	_fold TEXT
) STRICT;
CREATE INDEX "meeting_agenda__order" ON "meeting_agenda" (_sort, id, _fold);
CREATE INDEX "meeting_agenda__conflict" ON "meeting_agenda" (_x) WHERE _x = 2;
CREATE INDEX "meeting_agenda_meeting_id" ON "meeting_agenda" ("meeting_id") WHERE "meeting_id" IS NOT NULL;
CREATE INDEX "meeting_agenda_presenter_person_id" ON "meeting_agenda" ("presenter_person_id") WHERE "presenter_person_id" IS NOT NULL;
CREATE TABLE "meeting_resolution" (
	id BLOB PRIMARY KEY NOT NULL,
	"meeting_id" BLOB,
	"agenda_id" BLOB,
	"seq" INTEGER,
	"kind" TEXT,
	"text" TEXT,
	"source_kind" TEXT,
	"source_ref" TEXT,
	"verify_status" TEXT,
	_s INTEGER NOT NULL,
	_q INTEGER NOT NULL,
	_x INTEGER NOT NULL,
	_sort BLOB,
	_fold TEXT
) STRICT;
CREATE INDEX "meeting_resolution__order" ON "meeting_resolution" (_sort, id, _fold);
CREATE INDEX "meeting_resolution__conflict" ON "meeting_resolution" (_x) WHERE _x = 2;
CREATE INDEX "meeting_resolution_meeting_id" ON "meeting_resolution" ("meeting_id") WHERE "meeting_id" IS NOT NULL;
CREATE INDEX "meeting_resolution_agenda_id" ON "meeting_resolution" ("agenda_id") WHERE "agenda_id" IS NOT NULL;
CREATE TABLE "resolution_task" (
	id BLOB PRIMARY KEY NOT NULL,
	"resolution_id" BLOB,
	"what" TEXT,
	"owner_org_id" BLOB,
	"owner_text" TEXT,
	"due_on" TEXT,
	"status" TEXT,
	"done_on" TEXT,
	"progress" TEXT,
	"blocker" TEXT,
	"source_kind" TEXT,
	"source_ref" TEXT,
	"verify_status" TEXT,
	_s INTEGER NOT NULL,
	_q INTEGER NOT NULL,
	_x INTEGER NOT NULL,
	_sort BLOB,
	_fold TEXT
) STRICT;
CREATE INDEX "resolution_task__order" ON "resolution_task" (_sort, id, _fold);
CREATE INDEX "resolution_task__conflict" ON "resolution_task" (_x) WHERE _x = 2;
CREATE INDEX "resolution_task_resolution_id" ON "resolution_task" ("resolution_id") WHERE "resolution_id" IS NOT NULL;
CREATE INDEX "resolution_task_owner_org_id" ON "resolution_task" ("owner_org_id") WHERE "owner_org_id" IS NOT NULL;
CREATE TABLE "organisation_alias" (
	id BLOB PRIMARY KEY NOT NULL,
	"org_id" BLOB,
	"alias_th" TEXT,
	"source_kind" TEXT,
	"source_ref" TEXT,
	"verify_status" TEXT,
	_s INTEGER NOT NULL,
	_q INTEGER NOT NULL,
	_x INTEGER NOT NULL,
	_sort BLOB,
	_fold TEXT
) STRICT;
CREATE INDEX "organisation_alias__order" ON "organisation_alias" (_sort, id, _fold);
CREATE INDEX "organisation_alias__conflict" ON "organisation_alias" (_x) WHERE _x = 2;
CREATE INDEX "organisation_alias_org_id" ON "organisation_alias" ("org_id") WHERE "org_id" IS NOT NULL;
CREATE TABLE "speaking_record" (
	id BLOB PRIMARY KEY NOT NULL,
	"speaker_profile_id" BLOB,
	"date" TEXT,
	"topic" TEXT,
	"audience_org" BLOB,
	"hours" REAL,
	"people" INTEGER,
	"score" REAL,
	"source_kind" TEXT,
	"source_ref" TEXT,
	"verify_status" TEXT,
	_s INTEGER NOT NULL,
	_q INTEGER NOT NULL,
	_x INTEGER NOT NULL,
	_sort BLOB,
	_fold TEXT
) STRICT;
CREATE INDEX "speaking_record__order" ON "speaking_record" (_sort, id, _fold);
CREATE INDEX "speaking_record__conflict" ON "speaking_record" (_x) WHERE _x = 2;
CREATE INDEX "speaking_record_speaker_profile_id" ON "speaking_record" ("speaker_profile_id") WHERE "speaker_profile_id" IS NOT NULL;
CREATE INDEX "speaking_record_audience_org" ON "speaking_record" ("audience_org") WHERE "audience_org" IS NOT NULL;
CREATE TABLE "learning_station" (
	id BLOB PRIMARY KEY NOT NULL,
	"site_id" BLOB,
	"seq" INTEGER,
	"name" TEXT,
	"topic" TEXT,
	"keeper_person_id" BLOB,
	"minutes" INTEGER,
	"source_kind" TEXT,
	"source_ref" TEXT,
	"verify_status" TEXT,
	_s INTEGER NOT NULL,
	_q INTEGER NOT NULL,
	_x INTEGER NOT NULL,
	_sort BLOB,
	_fold TEXT
) STRICT;
CREATE INDEX "learning_station__order" ON "learning_station" (_sort, id, _fold);
CREATE INDEX "learning_station__conflict" ON "learning_station" (_x) WHERE _x = 2;
CREATE INDEX "learning_station_site_id" ON "learning_station" ("site_id") WHERE "site_id" IS NOT NULL;
CREATE INDEX "learning_station_keeper_person_id" ON "learning_station" ("keeper_person_id") WHERE "keeper_person_id" IS NOT NULL;
CREATE TABLE "working_group_member" (
	id BLOB PRIMARY KEY NOT NULL,
	"working_group_id" BLOB,
	"person_id" BLOB,
	"org_id" BLOB,
	"group_role" TEXT,
	"joined_on" TEXT,
	"left_on" TEXT,
	"source_kind" TEXT,
	"source_ref" TEXT,
	"verify_status" TEXT,
	_s INTEGER NOT NULL,
	_q INTEGER NOT NULL,
	_x INTEGER NOT NULL
) STRICT;
CREATE INDEX "working_group_member__conflict" ON "working_group_member" (_x) WHERE _x = 2;
CREATE INDEX "working_group_member_working_group_id" ON "working_group_member" ("working_group_id") WHERE "working_group_id" IS NOT NULL;
CREATE INDEX "working_group_member_person_id" ON "working_group_member" ("person_id") WHERE "person_id" IS NOT NULL;
CREATE INDEX "working_group_member_org_id" ON "working_group_member" ("org_id") WHERE "org_id" IS NOT NULL;
