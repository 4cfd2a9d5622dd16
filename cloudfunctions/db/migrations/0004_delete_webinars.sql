CREATE TABLE "channel_visits" (
	"channel_id" uuid NOT NULL,
	"day" date NOT NULL,
	"browser" text NOT NULL,
	CONSTRAINT "channel_visits_channel_id_day_browser_pk" PRIMARY KEY("channel_id","day","browser")
);
--> statement-breakpoint
CREATE TABLE "channels" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"webinar_id" uuid,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"utm_source" text DEFAULT '' NOT NULL,
	"utm_medium" text DEFAULT '' NOT NULL,
	"utm_campaign" text DEFAULT '' NOT NULL,
	"archived_at" timestamp with time zone,
	"created_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "channels_code" UNIQUE NULLS NOT DISTINCT("webinar_id","code")
);
--> statement-breakpoint
CREATE TABLE "short_links" (
	"id" text PRIMARY KEY NOT NULL,
	"webinar_id" uuid,
	"channel_id" uuid,
	"inviter_id" uuid,
	"url_link" text,
	"url_link_until" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "short_links_target" UNIQUE NULLS NOT DISTINCT("webinar_id","channel_id","inviter_id")
);
--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "channel_id" uuid;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "inviter_id" uuid;--> statement-breakpoint
ALTER TABLE "webinars" ADD COLUMN "deletion_asked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "webinars" ADD COLUMN "deletion_asked_by" text;--> statement-breakpoint
ALTER TABLE "webinars" ADD COLUMN "deletion_error" text;--> statement-breakpoint
ALTER TABLE "channel_visits" ADD CONSTRAINT "channel_visits_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channels"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channels" ADD CONSTRAINT "channels_webinar_id_webinars_id_fk" FOREIGN KEY ("webinar_id") REFERENCES "public"."webinars"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "short_links" ADD CONSTRAINT "short_links_webinar_id_webinars_id_fk" FOREIGN KEY ("webinar_id") REFERENCES "public"."webinars"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "short_links" ADD CONSTRAINT "short_links_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channels"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "short_links" ADD CONSTRAINT "short_links_inviter_id_contacts_id_fk" FOREIGN KEY ("inviter_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "short_links_inviter" ON "short_links" USING btree ("inviter_id");--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channels"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_inviter_id_contacts_id_fk" FOREIGN KEY ("inviter_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "registrations_channel" ON "registrations" USING btree ("channel_id") WHERE channel_id is not null;--> statement-breakpoint
CREATE INDEX "registrations_inviter" ON "registrations" USING btree ("webinar_id","inviter_id") WHERE inviter_id is not null;