CREATE TABLE "answer" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"question" text NOT NULL,
	"prompt" text NOT NULL,
	"mode" text NOT NULL,
	"mock_id" uuid,
	"position" smallint,
	"timebox_seconds" integer NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"scored_at" timestamp with time zone,
	"text" text DEFAULT '' NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"writer" text,
	"writer_change" integer DEFAULT 0 NOT NULL,
	"is_spoken" boolean DEFAULT false NOT NULL,
	"spoken_seconds" integer,
	"story_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "answer_mode_known" CHECK ("answer"."mode" in ('practice', 'live')),
	CONSTRAINT "answer_text_length" CHECK (char_length("answer"."text") <= 60000),
	CONSTRAINT "answer_timebox_positive" CHECK ("answer"."timebox_seconds" > 0),
	CONSTRAINT "answer_placed_in_mock" CHECK (("answer"."mock_id" is null) = ("answer"."position" is null)),
	CONSTRAINT "answer_begun_before_end" CHECK ("answer"."finished_at" is null or "answer"."started_at" is not null),
	CONSTRAINT "answer_ended_before_score" CHECK ("answer"."scored_at" is null or "answer"."finished_at" is not null),
	CONSTRAINT "answer_spoken_range" CHECK ("answer"."spoken_seconds" between 0 and 86400)
);
--> statement-breakpoint
CREATE TABLE "answer_score" (
	"answer_id" uuid NOT NULL,
	"scorer" text NOT NULL,
	"dimension" text NOT NULL,
	"grade" smallint NOT NULL,
	CONSTRAINT "answer_score_key" PRIMARY KEY("answer_id","scorer","dimension"),
	CONSTRAINT "answer_score_scorer_known" CHECK ("answer_score"."scorer" in ('self', 'mentor')),
	CONSTRAINT "answer_score_grade_range" CHECK ("answer_score"."grade" between 1 and 4)
);
--> statement-breakpoint
CREATE TABLE "mock" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"loop" text NOT NULL,
	"level" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"completed_at" timestamp with time zone,
	CONSTRAINT "mock_level_known" CHECK ("mock"."level" in ('entry', 'senior', 'staff'))
);
--> statement-breakpoint
CREATE TABLE "question_state" (
	"person_id" uuid NOT NULL,
	"question" text NOT NULL,
	"due" timestamp with time zone NOT NULL,
	"stability" double precision NOT NULL,
	"difficulty" double precision NOT NULL,
	"scheduled_days" integer NOT NULL,
	"learning_steps" smallint NOT NULL,
	"reps" integer NOT NULL,
	"lapses" integer NOT NULL,
	"state" smallint NOT NULL,
	"last_review" timestamp with time zone NOT NULL,
	CONSTRAINT "question_state_key" PRIMARY KEY("person_id","question"),
	CONSTRAINT "question_state_known" CHECK ("question_state"."state" between 0 and 3)
);
--> statement-breakpoint
CREATE TABLE "story" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"title" text NOT NULL,
	"situation" text NOT NULL,
	"task" text NOT NULL,
	"action" text NOT NULL,
	"result" text NOT NULL,
	"metric" text NOT NULL,
	"lesson" text NOT NULL,
	"competencies" text[] NOT NULL,
	"questions" text[] NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "story_title_length" CHECK (char_length("story"."title") <= 160),
	CONSTRAINT "story_parts_length" CHECK (greatest(char_length("story"."situation"), char_length("story"."task"), char_length("story"."action"),
        char_length("story"."result"), char_length("story"."lesson")) <= 3000)
);
--> statement-breakpoint
CREATE TABLE "study_goal" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"interview_on" date NOT NULL,
	"hours_per_week" smallint NOT NULL,
	"loop" text NOT NULL,
	"level" text NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	CONSTRAINT "study_goal_level_known" CHECK ("study_goal"."level" in ('entry', 'senior', 'staff')),
	CONSTRAINT "study_goal_hours_range" CHECK ("study_goal"."hours_per_week" between 1 and 40)
);
--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_mock_id_mock_id_fk" FOREIGN KEY ("mock_id") REFERENCES "public"."mock"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_score" ADD CONSTRAINT "answer_score_answer_id_answer_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answer"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mock" ADD CONSTRAINT "mock_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_state" ADD CONSTRAINT "question_state_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story" ADD CONSTRAINT "story_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_goal" ADD CONSTRAINT "study_goal_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "answer_place_in_mock" ON "answer" USING btree ("mock_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "answer_one_open_practice" ON "answer" USING btree ("person_id","question","mode") WHERE "answer"."finished_at" is null and "answer"."mock_id" is null;--> statement-breakpoint
CREATE INDEX "answer_person_created" ON "answer" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE INDEX "answer_person_question" ON "answer" USING btree ("person_id","question");--> statement-breakpoint
CREATE INDEX "mock_person_started" ON "mock" USING btree ("person_id","started_at");--> statement-breakpoint
CREATE INDEX "story_person_changed" ON "story" USING btree ("person_id","changed_at");