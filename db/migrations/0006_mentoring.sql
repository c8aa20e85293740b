CREATE TABLE "access_grant" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"mentorship_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"item_id" uuid,
	"granted_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "access_grant_kind_known" CHECK ("access_grant"."kind" in ('readings', 'goals', 'answers', 'stories', 'evidence', 'plan'))
);
--> statement-breakpoint
CREATE TABLE "access_log" (
	"entry" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "access_log_entry_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" uuid NOT NULL,
	"viewer_id" uuid,
	"viewer_name" text NOT NULL,
	"mentorship_id" uuid,
	"kind" text NOT NULL,
	"item_id" text,
	"shown" text[] DEFAULT '{}' NOT NULL,
	"seen_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "feedback" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"mentorship_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"item_kind" text NOT NULL,
	"item_id" text NOT NULL,
	"parent_id" uuid,
	"body" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"edited_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	"resolved_at" timestamp with time zone,
	CONSTRAINT "feedback_item_known" CHECK ("feedback"."item_kind" in ('goal', 'check-in', 'answer', 'story', 'evidence', 'reading', 'plan')),
	CONSTRAINT "feedback_length" CHECK (char_length("feedback"."body") <= 4000)
);
--> statement-breakpoint
CREATE TABLE "feedback_edit" (
	"entry" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "feedback_edit_entry_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"feedback_id" uuid NOT NULL,
	"body" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meeting" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"mentorship_id" uuid NOT NULL,
	"proposal_id" uuid NOT NULL,
	"proposed_by" uuid,
	"status" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"minutes" smallint NOT NULL,
	"agenda" text DEFAULT '' NOT NULL,
	"notes" text DEFAULT '' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"next_on" date,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "meeting_status_known" CHECK ("meeting"."status" in ('proposed', 'agreed', 'held', 'cancelled')),
	CONSTRAINT "meeting_minutes_range" CHECK ("meeting"."minutes" between 5 and 480),
	CONSTRAINT "meeting_length" CHECK (char_length("meeting"."agenda") <= 4000 and char_length("meeting"."notes") <= 10000)
);
--> statement-breakpoint
CREATE TABLE "meeting_party" (
	"meeting_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"during" "tstzrange" NOT NULL,
	CONSTRAINT "meeting_party_key" PRIMARY KEY("meeting_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "mentor_profile" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"focus" text DEFAULT '' NOT NULL,
	"capacity" smallint NOT NULL,
	"is_taking" boolean DEFAULT true NOT NULL,
	"last_active_at" timestamp with time zone,
	CONSTRAINT "mentor_profile_capacity_range" CHECK ("mentor_profile"."capacity" between 1 and 200),
	CONSTRAINT "mentor_profile_focus_length" CHECK (char_length("mentor_profile"."focus") <= 300)
);
--> statement-breakpoint
CREATE TABLE "mentoring_action" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"mentorship_id" uuid NOT NULL,
	"meeting_id" uuid,
	"owner_id" uuid NOT NULL,
	"text" text NOT NULL,
	"due_on" date,
	"done_at" timestamp with time zone,
	"goal_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "mentoring_action_length" CHECK (char_length("mentoring_action"."text") between 1 and 300)
);
--> statement-breakpoint
CREATE TABLE "mentoring_settings" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"mails_requests" boolean DEFAULT false NOT NULL,
	"mails_comments" boolean DEFAULT false NOT NULL,
	"mails_meetings" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mentorship" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"mentee_id" uuid NOT NULL,
	"mentor_id" uuid,
	"status" text NOT NULL,
	"token_hash" text,
	"invited_address" text,
	"mailed_at" timestamp with time zone,
	"expires_at" timestamp with time zone NOT NULL,
	"question" text NOT NULL,
	"goal_id" uuid,
	"shares_report" boolean DEFAULT false NOT NULL,
	"offers" text[] DEFAULT '{}' NOT NULL,
	"mentor_asks" text,
	"asked_at" timestamp with time zone,
	"mentee_replies" text,
	"replied_at" timestamp with time zone,
	"aims" text,
	"rhythm" text,
	"agreed_at" timestamp with time zone,
	"started_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"ended_by" text,
	"mentor_visited_at" timestamp with time zone,
	"previous_visit_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "mentorship_status_known" CHECK ("mentorship"."status" in ('invited', 'active', 'declined', 'revoked', 'ended')),
	CONSTRAINT "mentorship_two_people" CHECK ("mentorship"."mentee_id" <> "mentorship"."mentor_id"),
	CONSTRAINT "mentorship_running_has_mentor" CHECK ("mentorship"."status" <> 'active' or "mentorship"."mentor_id" is not null),
	CONSTRAINT "mentorship_running_has_agreement" CHECK ("mentorship"."status" <> 'active' or ("mentorship"."agreed_at" is not null and "mentorship"."rhythm" is not null and "mentorship"."started_at" is not null)),
	CONSTRAINT "mentorship_token_while_open" CHECK ("mentorship"."token_hash" is null or "mentorship"."status" = 'invited'),
	CONSTRAINT "mentorship_ended_by_side" CHECK ("mentorship"."ended_by" in ('mentee', 'mentor')),
	CONSTRAINT "mentorship_rhythm_known" CHECK ("mentorship"."rhythm" in ('weekly', 'fortnightly', 'monthly', 'as-needed')),
	CONSTRAINT "mentorship_text_length" CHECK (char_length("mentorship"."question") between 1 and 500
        and char_length("mentorship"."mentor_asks") <= 500
        and char_length("mentorship"."mentee_replies") <= 500
        and char_length("mentorship"."aims") <= 1000)
);
--> statement-breakpoint
CREATE TABLE "mentorship_note" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"mentorship_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"visibility" text NOT NULL,
	"body" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "mentorship_note_visibility_known" CHECK ("mentorship_note"."visibility" in ('shared', 'private')),
	CONSTRAINT "mentorship_note_length" CHECK (char_length("mentorship_note"."body") <= 10000)
);
--> statement-breakpoint
CREATE TABLE "observed_rating" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"rater_id" uuid,
	"rater_name" text NOT NULL,
	"mentorship_id" uuid,
	"peer_invite_id" uuid,
	"competency" text NOT NULL,
	"level" smallint NOT NULL,
	"evidence" text DEFAULT '' NOT NULL,
	"framework_version" text NOT NULL,
	"rated_at" timestamp with time zone NOT NULL,
	"revealed_at" timestamp with time zone,
	CONSTRAINT "observed_rating_level_range" CHECK ("observed_rating"."level" between 1 and 5),
	CONSTRAINT "observed_rating_evidence_length" CHECK (char_length("observed_rating"."evidence") <= 2000)
);
--> statement-breakpoint
CREATE TABLE "peer_invite" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"relationship" text NOT NULL,
	"competencies" text[] NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "peer_invite_relationship_known" CHECK ("peer_invite"."relationship" in ('manager', 'peer', 'report', 'other')),
	CONSTRAINT "peer_invite_name_length" CHECK (char_length("peer_invite"."name") between 1 and 80)
);
--> statement-breakpoint
CREATE TABLE "snippet" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "snippet_length" CHECK (char_length("snippet"."title") between 1 and 80
        and char_length("snippet"."body") <= 4000)
);
--> statement-breakpoint
ALTER TABLE "access_grant" ADD CONSTRAINT "access_grant_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_grant" ADD CONSTRAINT "access_grant_mentorship_id_mentorship_id_fk" FOREIGN KEY ("mentorship_id") REFERENCES "public"."mentorship"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_log" ADD CONSTRAINT "access_log_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_log" ADD CONSTRAINT "access_log_viewer_id_person_id_fk" FOREIGN KEY ("viewer_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_log" ADD CONSTRAINT "access_log_mentorship_id_mentorship_id_fk" FOREIGN KEY ("mentorship_id") REFERENCES "public"."mentorship"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_mentorship_id_mentorship_id_fk" FOREIGN KEY ("mentorship_id") REFERENCES "public"."mentorship"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_parent_id_feedback_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."feedback"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_edit" ADD CONSTRAINT "feedback_edit_feedback_id_feedback_id_fk" FOREIGN KEY ("feedback_id") REFERENCES "public"."feedback"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_mentorship_id_mentorship_id_fk" FOREIGN KEY ("mentorship_id") REFERENCES "public"."mentorship"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_proposed_by_person_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_party" ADD CONSTRAINT "meeting_party_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_party" ADD CONSTRAINT "meeting_party_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_profile" ADD CONSTRAINT "mentor_profile_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_action" ADD CONSTRAINT "mentoring_action_mentorship_id_mentorship_id_fk" FOREIGN KEY ("mentorship_id") REFERENCES "public"."mentorship"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_action" ADD CONSTRAINT "mentoring_action_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_action" ADD CONSTRAINT "mentoring_action_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_action" ADD CONSTRAINT "mentoring_action_goal_id_goal_id_fk" FOREIGN KEY ("goal_id") REFERENCES "public"."goal"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_settings" ADD CONSTRAINT "mentoring_settings_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentorship" ADD CONSTRAINT "mentorship_mentee_id_person_id_fk" FOREIGN KEY ("mentee_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentorship" ADD CONSTRAINT "mentorship_mentor_id_person_id_fk" FOREIGN KEY ("mentor_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentorship" ADD CONSTRAINT "mentorship_goal_id_goal_id_fk" FOREIGN KEY ("goal_id") REFERENCES "public"."goal"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentorship_note" ADD CONSTRAINT "mentorship_note_mentorship_id_mentorship_id_fk" FOREIGN KEY ("mentorship_id") REFERENCES "public"."mentorship"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentorship_note" ADD CONSTRAINT "mentorship_note_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observed_rating" ADD CONSTRAINT "observed_rating_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observed_rating" ADD CONSTRAINT "observed_rating_rater_id_person_id_fk" FOREIGN KEY ("rater_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observed_rating" ADD CONSTRAINT "observed_rating_mentorship_id_mentorship_id_fk" FOREIGN KEY ("mentorship_id") REFERENCES "public"."mentorship"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observed_rating" ADD CONSTRAINT "observed_rating_peer_invite_id_peer_invite_id_fk" FOREIGN KEY ("peer_invite_id") REFERENCES "public"."peer_invite"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "peer_invite" ADD CONSTRAINT "peer_invite_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snippet" ADD CONSTRAINT "snippet_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "access_grant_once" ON "access_grant" USING btree ("mentorship_id","kind",coalesce(item_id, '00000000-0000-0000-0000-000000000000'::uuid)) WHERE revoked_at is null;--> statement-breakpoint
CREATE INDEX "access_grant_owner" ON "access_grant" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "access_log_owner" ON "access_log" USING btree ("person_id","entry");--> statement-breakpoint
CREATE INDEX "access_log_viewer" ON "access_log" USING btree ("viewer_id","seen_at");--> statement-breakpoint
CREATE INDEX "access_log_mentorship" ON "access_log" USING btree ("mentorship_id");--> statement-breakpoint
CREATE INDEX "feedback_item" ON "feedback" USING btree ("person_id","item_kind","item_id","created_at");--> statement-breakpoint
CREATE INDEX "feedback_mentorship" ON "feedback" USING btree ("mentorship_id","created_at");--> statement-breakpoint
CREATE INDEX "feedback_author" ON "feedback" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "feedback_parent" ON "feedback" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "feedback_edit_feedback" ON "feedback_edit" USING btree ("feedback_id","entry");--> statement-breakpoint
CREATE UNIQUE INDEX "meeting_one_of_proposal" ON "meeting" USING btree ("proposal_id") WHERE status in ('agreed', 'held');--> statement-breakpoint
CREATE INDEX "meeting_mentorship" ON "meeting" USING btree ("mentorship_id","starts_at");--> statement-breakpoint
CREATE INDEX "meeting_proposed_by" ON "meeting" USING btree ("proposed_by");--> statement-breakpoint
CREATE INDEX "meeting_party_person" ON "meeting_party" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "mentoring_action_mentorship" ON "mentoring_action" USING btree ("mentorship_id","done_at","due_on");--> statement-breakpoint
CREATE INDEX "mentoring_action_meeting" ON "mentoring_action" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "mentoring_action_owner" ON "mentoring_action" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "mentoring_action_goal" ON "mentoring_action" USING btree ("goal_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mentorship_token" ON "mentorship" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "mentorship_one_live_pair" ON "mentorship" USING btree ("mentee_id","mentor_id") WHERE status in ('invited', 'active');--> statement-breakpoint
CREATE UNIQUE INDEX "mentorship_one_live_address" ON "mentorship" USING btree ("mentee_id","invited_address") WHERE status = 'invited';--> statement-breakpoint
CREATE INDEX "mentorship_mentee" ON "mentorship" USING btree ("mentee_id","created_at");--> statement-breakpoint
CREATE INDEX "mentorship_mentor" ON "mentorship" USING btree ("mentor_id","status");--> statement-breakpoint
CREATE INDEX "mentorship_goal" ON "mentorship" USING btree ("goal_id");--> statement-breakpoint
CREATE INDEX "mentorship_mailed" ON "mentorship" USING btree ("invited_address","mailed_at");--> statement-breakpoint
CREATE INDEX "mentorship_note_mentorship" ON "mentorship_note" USING btree ("mentorship_id","visibility","created_at");--> statement-breakpoint
CREATE INDEX "mentorship_note_author" ON "mentorship_note" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "observed_rating_rated" ON "observed_rating" USING btree ("person_id","competency","rated_at");--> statement-breakpoint
CREATE INDEX "observed_rating_rater" ON "observed_rating" USING btree ("rater_id");--> statement-breakpoint
CREATE INDEX "observed_rating_mentorship" ON "observed_rating" USING btree ("mentorship_id");--> statement-breakpoint
CREATE INDEX "observed_rating_peer_invite" ON "observed_rating" USING btree ("peer_invite_id");--> statement-breakpoint
CREATE UNIQUE INDEX "peer_invite_token" ON "peer_invite" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "peer_invite_owner" ON "peer_invite" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE INDEX "snippet_owner" ON "snippet" USING btree ("person_id","title");--> statement-breakpoint
CREATE TYPE "uuid_range" AS RANGE (SUBTYPE = uuid);--> statement-breakpoint
-- Nobody is in two agreed meetings at once. A range of one id stands for the id: its operators come with every PostgreSQL, those of
-- btree_gist do not.
ALTER TABLE "meeting_party" ADD CONSTRAINT "meeting_party_free" EXCLUDE USING gist (uuid_range("person_id", "person_id", '[]') WITH &&, "during" WITH &&);
