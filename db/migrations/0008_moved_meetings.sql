CREATE TABLE "meeting_move" (
	"meeting_id" uuid PRIMARY KEY NOT NULL,
	"key" uuid NOT NULL,
	"asked_by" uuid NOT NULL,
	"times" timestamp with time zone[] NOT NULL,
	"minutes" smallint NOT NULL,
	"why" text DEFAULT '' NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"declined_at" timestamp with time zone,
	CONSTRAINT "meeting_move_minutes_range" CHECK ("meeting_move"."minutes" between 5 and 480),
	CONSTRAINT "meeting_move_times_count" CHECK (cardinality("meeting_move"."times") between 1 and 3),
	CONSTRAINT "meeting_move_why_length" CHECK (char_length("meeting_move"."why") <= 300)
);
--> statement-breakpoint
ALTER TABLE "meeting_move" ADD CONSTRAINT "meeting_move_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_move" ADD CONSTRAINT "meeting_move_asked_by_person_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "meeting_move_asked_by" ON "meeting_move" USING btree ("asked_by");