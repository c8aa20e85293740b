CREATE TABLE "card_review" (
	"entry" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "card_review_entry_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" uuid NOT NULL,
	"module" text NOT NULL,
	"card" text NOT NULL,
	"grade" smallint,
	"before" jsonb,
	"undoes" bigint,
	"reviewed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "card_review_grade_range" CHECK ("card_review"."grade" between 1 and 4),
	CONSTRAINT "card_review_one_kind" CHECK (("card_review"."grade" is null) = ("card_review"."undoes" is not null))
);
--> statement-breakpoint
CREATE TABLE "card_state" (
	"person_id" uuid NOT NULL,
	"module" text NOT NULL,
	"card" text NOT NULL,
	"due" timestamp with time zone NOT NULL,
	"stability" double precision NOT NULL,
	"difficulty" double precision NOT NULL,
	"scheduled_days" integer NOT NULL,
	"learning_steps" smallint NOT NULL,
	"reps" integer NOT NULL,
	"lapses" integer NOT NULL,
	"state" smallint NOT NULL,
	"last_review" timestamp with time zone NOT NULL,
	CONSTRAINT "card_state_key" PRIMARY KEY("person_id","module","card"),
	CONSTRAINT "card_state_known" CHECK ("card_state"."state" between 0 and 3)
);
--> statement-breakpoint
CREATE TABLE "module_progress" (
	"person_id" uuid NOT NULL,
	"module" text NOT NULL,
	"status" text DEFAULT 'not-started' NOT NULL,
	"done_at" timestamp with time zone,
	"bookmarked_at" timestamp with time zone,
	"note" text,
	"note_revision" integer DEFAULT 0 NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "module_progress_key" PRIMARY KEY("person_id","module"),
	CONSTRAINT "module_progress_status_known" CHECK ("module_progress"."status" in ('not-started', 'reading', 'done')),
	CONSTRAINT "module_progress_done_dated" CHECK (("module_progress"."status" = 'done') = ("module_progress"."done_at" is not null)),
	CONSTRAINT "module_progress_note_length" CHECK (char_length("module_progress"."note") <= 10000)
);
--> statement-breakpoint
CREATE TABLE "recall_setting" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"daily_cap" smallint NOT NULL,
	CONSTRAINT "recall_setting_cap_range" CHECK ("recall_setting"."daily_cap" between 5 and 200)
);
--> statement-breakpoint
ALTER TABLE "card_review" ADD CONSTRAINT "card_review_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "card_review" ADD CONSTRAINT "card_review_undoes_entry" FOREIGN KEY ("undoes") REFERENCES "public"."card_review"("entry") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "card_state" ADD CONSTRAINT "card_state_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "module_progress" ADD CONSTRAINT "module_progress_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recall_setting" ADD CONSTRAINT "recall_setting_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "card_review_undone_once" ON "card_review" USING btree ("undoes");--> statement-breakpoint
CREATE INDEX "card_review_person_reviewed" ON "card_review" USING btree ("person_id","reviewed_at","entry");--> statement-breakpoint
CREATE INDEX "card_review_of_card" ON "card_review" USING btree ("person_id","module","card","entry");