CREATE TABLE "interviewer_link" (
	"answer_id" uuid PRIMARY KEY NOT NULL,
	"key_hash" text NOT NULL,
	"name" text NOT NULL,
	"shows_answer" boolean NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"asked_at" timestamp with time zone,
	CONSTRAINT "interviewer_link_name_length" CHECK (char_length("interviewer_link"."name") <= 80),
	CONSTRAINT "interviewer_link_runs_out" CHECK ("interviewer_link"."expires_at" > "interviewer_link"."created_at")
);
--> statement-breakpoint
CREATE TABLE "interviewer_score" (
	"answer_id" uuid PRIMARY KEY NOT NULL,
	"scorer_id" uuid,
	"name" text NOT NULL,
	"note" text NOT NULL,
	"scored_at" timestamp with time zone NOT NULL,
	CONSTRAINT "interviewer_score_name_length" CHECK (char_length("interviewer_score"."name") <= 80),
	CONSTRAINT "interviewer_score_note_length" CHECK (char_length("interviewer_score"."note") <= 4000)
);
--> statement-breakpoint
CREATE TABLE "question_report" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"question" text NOT NULL,
	"reason" text NOT NULL,
	"text" text NOT NULL,
	"reported_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "question_report_text_length" CHECK (char_length("question_report"."text") <= 1000)
);
--> statement-breakpoint
ALTER TABLE "interviewer_link" ADD CONSTRAINT "interviewer_link_answer_id_answer_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answer"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interviewer_score" ADD CONSTRAINT "interviewer_score_answer_id_answer_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answer"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interviewer_score" ADD CONSTRAINT "interviewer_score_scorer_id_person_id_fk" FOREIGN KEY ("scorer_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_report" ADD CONSTRAINT "question_report_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "interviewer_link_key" ON "interviewer_link" USING btree ("key_hash");--> statement-breakpoint
CREATE INDEX "interviewer_score_scorer" ON "interviewer_score" USING btree ("scorer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "question_report_once" ON "question_report" USING btree ("person_id","question");--> statement-breakpoint
CREATE INDEX "question_report_open" ON "question_report" USING btree ("reported_at") WHERE "question_report"."settled_at" is null;