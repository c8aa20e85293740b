CREATE TABLE "mail_token" (
	"hash" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"purpose" text NOT NULL,
	"email" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "check_in" (
	"entry" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "check_in_entry_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"goal_id" uuid NOT NULL,
	"key" uuid NOT NULL,
	"checked_on" date NOT NULL,
	"value" double precision NOT NULL,
	"confidence" smallint,
	"moved" text,
	"blocked" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "check_in_confidence_range" CHECK ("check_in"."confidence" between 0 and 10),
	CONSTRAINT "check_in_note_length" CHECK (char_length("check_in"."moved") <= 1000 and char_length("check_in"."blocked") <= 1000)
);
--> statement-breakpoint
CREATE TABLE "digest_sent" (
	"person_id" uuid NOT NULL,
	"week_of" date NOT NULL,
	"taken_at" timestamp with time zone NOT NULL,
	"outcome" text,
	"sent_at" timestamp with time zone,
	CONSTRAINT "digest_sent_once" PRIMARY KEY("person_id","week_of")
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"goal_id" uuid NOT NULL,
	"milestone_id" uuid,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"url" text,
	"note" text,
	"filed_on" date NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "evidence_kind_known" CHECK ("evidence"."kind" in ('link', 'artefact', 'story', 'note')),
	CONSTRAINT "evidence_length" CHECK (char_length("evidence"."title") <= 160 and char_length("evidence"."note") <= 1000)
);
--> statement-breakpoint
CREATE TABLE "goal" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"statement" text NOT NULL,
	"competency" text,
	"template" text,
	"origin" text,
	"measure_kind" text NOT NULL,
	"measure_name" text NOT NULL,
	"measure_unit" text,
	"measure_automatic" text,
	"baseline" double precision NOT NULL,
	"target" double precision NOT NULL,
	"started_on" date NOT NULL,
	"due_on" date NOT NULL,
	"effort_hours" real,
	"relevance" text,
	"overruled" text[] DEFAULT '{}' NOT NULL,
	"status" text NOT NULL,
	"rag_override" text,
	"rag_reason" text,
	"closed_on" date,
	"archived_at" timestamp with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "goal_status_known" CHECK ("goal"."status" in ('draft', 'active', 'paused', 'achieved', 'stopped')),
	CONSTRAINT "goal_measure_moves" CHECK ("goal"."baseline" <> "goal"."target"),
	CONSTRAINT "goal_due_after_start" CHECK ("goal"."due_on" > "goal"."started_on"),
	CONSTRAINT "goal_statement_length" CHECK (char_length("goal"."statement") between 1 and 600)
);
--> statement-breakpoint
CREATE TABLE "goal_change" (
	"entry" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "goal_change_entry_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"goal_id" uuid NOT NULL,
	"field" text NOT NULL,
	"before" text,
	"after" text,
	"reason" text,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "goal_settings" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"hours_per_week" real DEFAULT 5 NOT NULL,
	"active_limit" smallint DEFAULT 5 NOT NULL,
	"calendar_token" text,
	"digest_is_on" boolean DEFAULT true NOT NULL,
	"digest_weekday" smallint DEFAULT 1 NOT NULL,
	"digest_hour" smallint DEFAULT 8 NOT NULL,
	"tells_due" boolean DEFAULT true NOT NULL,
	"tells_quiet" boolean DEFAULT true NOT NULL,
	"tells_cards" boolean DEFAULT true NOT NULL,
	"tells_comments" boolean DEFAULT true NOT NULL,
	"unsubscribe_token" text NOT NULL,
	CONSTRAINT "goal_settings_active_range" CHECK ("goal_settings"."active_limit" between 1 and 20),
	CONSTRAINT "goal_settings_slot_range" CHECK ("goal_settings"."digest_weekday" between 1 and 7 and "goal_settings"."digest_hour" between 0 and 23)
);
--> statement-breakpoint
CREATE TABLE "if_then_plan" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"goal_id" uuid NOT NULL,
	"situation" text NOT NULL,
	"response" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "if_then_plan_length" CHECK (char_length("if_then_plan"."situation") <= 200 and char_length("if_then_plan"."response") <= 200)
);
--> statement-breakpoint
CREATE TABLE "milestone" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"goal_id" uuid NOT NULL,
	"title" text NOT NULL,
	"due_on" date,
	"done_on" date,
	"position" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "milestone_title_length" CHECK (char_length("milestone"."title") between 1 and 160)
);
--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "time_zone" text;--> statement-breakpoint
ALTER TABLE "mail_token" ADD CONSTRAINT "mail_token_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_goal_id_goal_id_fk" FOREIGN KEY ("goal_id") REFERENCES "public"."goal"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digest_sent" ADD CONSTRAINT "digest_sent_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_goal_id_goal_id_fk" FOREIGN KEY ("goal_id") REFERENCES "public"."goal"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_milestone_id_milestone_id_fk" FOREIGN KEY ("milestone_id") REFERENCES "public"."milestone"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal" ADD CONSTRAINT "goal_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_change" ADD CONSTRAINT "goal_change_goal_id_goal_id_fk" FOREIGN KEY ("goal_id") REFERENCES "public"."goal"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_settings" ADD CONSTRAINT "goal_settings_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "if_then_plan" ADD CONSTRAINT "if_then_plan_goal_id_goal_id_fk" FOREIGN KEY ("goal_id") REFERENCES "public"."goal"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_goal_id_goal_id_fk" FOREIGN KEY ("goal_id") REFERENCES "public"."goal"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mail_token_user" ON "mail_token" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "mail_token_expiry" ON "mail_token" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "check_in_once" ON "check_in" USING btree ("goal_id","key");--> statement-breakpoint
CREATE INDEX "check_in_goal_newest" ON "check_in" USING btree ("goal_id","checked_on","entry");--> statement-breakpoint
CREATE INDEX "evidence_goal" ON "evidence" USING btree ("goal_id","filed_on");--> statement-breakpoint
CREATE INDEX "evidence_milestone" ON "evidence" USING btree ("milestone_id");--> statement-breakpoint
CREATE INDEX "goal_person_due" ON "goal" USING btree ("person_id","archived_at","due_on");--> statement-breakpoint
CREATE INDEX "goal_change_goal" ON "goal_change" USING btree ("goal_id","entry");--> statement-breakpoint
CREATE UNIQUE INDEX "goal_settings_calendar_token" ON "goal_settings" USING btree ("calendar_token");--> statement-breakpoint
CREATE UNIQUE INDEX "goal_settings_unsubscribe_token" ON "goal_settings" USING btree ("unsubscribe_token");--> statement-breakpoint
CREATE INDEX "if_then_plan_goal" ON "if_then_plan" USING btree ("goal_id");--> statement-breakpoint
CREATE INDEX "milestone_goal" ON "milestone" USING btree ("goal_id","position");