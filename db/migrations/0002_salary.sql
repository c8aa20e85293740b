CREATE TABLE "offer_sheet" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"sealed" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "offer_sheet_sealed_length" CHECK (char_length("offer_sheet"."sealed") <= 40000)
);
--> statement-breakpoint
CREATE TABLE "pay_aggregate" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"country" text NOT NULL,
	"currency" text NOT NULL,
	"level" text,
	"part" text NOT NULL,
	"n_from" integer NOT NULL,
	"p10" bigint,
	"p25" bigint,
	"p50" bigint NOT NULL,
	"p75" bigint,
	"p90" bigint,
	"computed_on" date NOT NULL,
	CONSTRAINT "pay_aggregate_n" CHECK ("pay_aggregate"."n_from" >= 10 and "pay_aggregate"."n_from" % 10 = 0)
);
--> statement-breakpoint
CREATE TABLE "pay_batch" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"country" text NOT NULL,
	"currency" text NOT NULL,
	"level" text,
	"formed_on" date NOT NULL,
	"size" integer NOT NULL,
	CONSTRAINT "pay_batch_size" CHECK ("pay_batch"."size" >= 10)
);
--> statement-breakpoint
CREATE TABLE "pay_contribution" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"receipt_hash" text NOT NULL,
	"country" text NOT NULL,
	"currency" text NOT NULL,
	"title" text NOT NULL,
	"level" text NOT NULL,
	"year" smallint NOT NULL,
	"company_size" text NOT NULL,
	"base" bigint NOT NULL,
	"bonus" bigint NOT NULL,
	"equity" bigint NOT NULL,
	"status" text NOT NULL,
	"week_of" date NOT NULL,
	"batch_id" uuid,
	CONSTRAINT "pay_contribution_status_known" CHECK ("pay_contribution"."status" in ('counted', 'flagged', 'refused')),
	CONSTRAINT "pay_contribution_amounts" CHECK ("pay_contribution"."base" > 0 and "pay_contribution"."bonus" >= 0 and "pay_contribution"."equity" >= 0)
);
--> statement-breakpoint
CREATE TABLE "pay_recomputation" (
	"id" smallint PRIMARY KEY DEFAULT 1 NOT NULL,
	"week_of" date NOT NULL
);
--> statement-breakpoint
ALTER TABLE "offer_sheet" ADD CONSTRAINT "offer_sheet_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pay_contribution" ADD CONSTRAINT "pay_contribution_batch_id_pay_batch_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."pay_batch"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "offer_sheet_person_updated" ON "offer_sheet" USING btree ("person_id","updated_at");--> statement-breakpoint
CREATE INDEX "pay_aggregate_cell" ON "pay_aggregate" USING btree ("country","currency","level");--> statement-breakpoint
CREATE INDEX "pay_batch_country" ON "pay_batch" USING btree ("country","currency");--> statement-breakpoint
CREATE UNIQUE INDEX "pay_contribution_receipt_unique" ON "pay_contribution" USING btree ("receipt_hash");--> statement-breakpoint
CREATE INDEX "pay_contribution_batch" ON "pay_contribution" USING btree ("batch_id");--> statement-breakpoint
CREATE INDEX "pay_contribution_cell" ON "pay_contribution" USING btree ("country","currency","level","batch_id");