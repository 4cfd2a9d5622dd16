CREATE TABLE "after_end_watches" (
	"webinar_id" uuid PRIMARY KEY NOT NULL,
	"ended_at" timestamp with time zone NOT NULL,
	"reads" integer DEFAULT 0 NOT NULL,
	"next_read_at" timestamp with time zone,
	"rows_seen" integer
);
--> statement-breakpoint
CREATE TABLE "automatic_sync" (
	"id" smallint PRIMARY KEY NOT NULL,
	"after_end" boolean DEFAULT true NOT NULL,
	"after_end_with_events" boolean DEFAULT true NOT NULL,
	"daily" boolean DEFAULT true NOT NULL,
	"daily_with_events" boolean DEFAULT true NOT NULL,
	"daily_at" text DEFAULT '02:00' NOT NULL,
	"next_daily_at" timestamp with time zone,
	"updated_by" text,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "campaigns" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"starts_on" date,
	"ends_on" date,
	"archived_at" timestamp with time zone,
	"created_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "campaigns_name_unique" UNIQUE("name")
);
--> statement-breakpoint
ALTER TABLE "webinars" ADD COLUMN "campaign_id" uuid;--> statement-breakpoint
ALTER TABLE "after_end_watches" ADD CONSTRAINT "after_end_watches_webinar_id_webinars_id_fk" FOREIGN KEY ("webinar_id") REFERENCES "public"."webinars"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webinars" ADD CONSTRAINT "webinars_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "webinars_campaign" ON "webinars" USING btree ("campaign_id") WHERE campaign_id is not null;