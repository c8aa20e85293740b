CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" text,
	"visitor_token_hash" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_limit" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"last_request" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attempt" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"framework_version" text NOT NULL,
	"role" text NOT NULL,
	"level" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"completed_at" timestamp with time zone,
	CONSTRAINT "attempt_kind_known" CHECK ("attempt"."kind" in ('quick', 'full'))
);
--> statement-breakpoint
CREATE TABLE "chosen_target" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"role" text NOT NULL,
	"level" text NOT NULL,
	"by_date" date,
	"company" text,
	"chosen_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reading" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"entry" bigint GENERATED ALWAYS AS IDENTITY (sequence name "reading_entry_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" uuid NOT NULL,
	"attempt_id" uuid,
	"competency" text NOT NULL,
	"kind" text NOT NULL,
	"value" real NOT NULL,
	"has_evidence" boolean DEFAULT false NOT NULL,
	"framework_version" text NOT NULL,
	"taken_at" timestamp with time zone NOT NULL,
	CONSTRAINT "reading_value_range" CHECK ("reading"."value" between 1 and 5),
	CONSTRAINT "reading_kind_known" CHECK ("reading"."kind" in ('self', 'scenario', 'observed'))
);
--> statement-breakpoint
CREATE TABLE "scenario_answer" (
	"attempt_id" uuid NOT NULL,
	"scenario" text NOT NULL,
	"competency" text NOT NULL,
	"position" smallint NOT NULL,
	"best" text,
	"worst" text,
	"revision" integer DEFAULT 0 NOT NULL,
	"answered_at" timestamp with time zone,
	CONSTRAINT "scenario_answer_key" PRIMARY KEY("attempt_id","scenario"),
	CONSTRAINT "scenario_answer_picks_differ" CHECK ("scenario_answer"."best" <> "scenario_answer"."worst"),
	CONSTRAINT "scenario_answer_picks_paired" CHECK (("scenario_answer"."best" is null) = ("scenario_answer"."worst" is null))
);
--> statement-breakpoint
CREATE TABLE "self_answer" (
	"attempt_id" uuid NOT NULL,
	"competency" text NOT NULL,
	"level" smallint,
	"evidence" text,
	"revision" integer DEFAULT 1 NOT NULL,
	"framework_version" text NOT NULL,
	"answered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "self_answer_key" PRIMARY KEY("attempt_id","competency"),
	CONSTRAINT "self_answer_level_range" CHECK ("self_answer"."level" between 1 and 5),
	CONSTRAINT "self_answer_evidence_length" CHECK (char_length("self_answer"."evidence") <= 2000)
);
--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chosen_target" ADD CONSTRAINT "chosen_target_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reading" ADD CONSTRAINT "reading_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reading" ADD CONSTRAINT "reading_attempt_id_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempt"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_answer" ADD CONSTRAINT "scenario_answer_attempt_id_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempt"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "self_answer" ADD CONSTRAINT "self_answer_attempt_id_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempt"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_user_index" ON "account" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "account_provider_unique" ON "account" USING btree ("provider_id","account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "person_user_unique" ON "person" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "person_visitor_token_unique" ON "person" USING btree ("visitor_token_hash");--> statement-breakpoint
CREATE INDEX "person_created_index" ON "person" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "rate_limit_key_unique" ON "rate_limit" USING btree ("key");--> statement-breakpoint
CREATE UNIQUE INDEX "session_token_unique" ON "session" USING btree ("token");--> statement-breakpoint
CREATE INDEX "session_user_index" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "session_expiry_index" ON "session" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "user_email_unique" ON "user" USING btree ("email");--> statement-breakpoint
CREATE INDEX "verification_identifier_index" ON "verification" USING btree ("identifier");--> statement-breakpoint
CREATE UNIQUE INDEX "attempt_one_open" ON "attempt" USING btree ("person_id","kind") WHERE completed_at is null;--> statement-breakpoint
CREATE INDEX "attempt_person_started" ON "attempt" USING btree ("person_id","started_at");--> statement-breakpoint
CREATE INDEX "reading_person_taken" ON "reading" USING btree ("person_id","taken_at");--> statement-breakpoint
CREATE INDEX "reading_attempt" ON "reading" USING btree ("attempt_id");