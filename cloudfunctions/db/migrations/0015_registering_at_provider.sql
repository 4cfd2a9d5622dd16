CREATE TABLE "excluded_domains" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"domain" text NOT NULL,
	"created_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "forgotten_addresses" (
	"hash" text PRIMARY KEY NOT NULL,
	"forgotten_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "provider_staff" (
	"provider_account_id" uuid NOT NULL,
	"email" text NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"state" text NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "provider_staff_provider_account_id_email_pk" PRIMARY KEY("provider_account_id","email")
);
--> statement-breakpoint
CREATE TABLE "provider_callbacks" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"provider_account_id" uuid NOT NULL,
	"dedupe_key" text NOT NULL,
	"event" text NOT NULL,
	"payload" jsonb NOT NULL,
	"happened_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"processed_at" timestamp with time zone,
	"error" text
);
--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "provider_status" text;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "provider_asked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "provider_next_try_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "provider_staff" ADD CONSTRAINT "provider_staff_provider_account_id_provider_accounts_id_fk" FOREIGN KEY ("provider_account_id") REFERENCES "public"."provider_accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provider_callbacks" ADD CONSTRAINT "provider_callbacks_provider_account_id_provider_accounts_id_fk" FOREIGN KEY ("provider_account_id") REFERENCES "public"."provider_accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "excluded_domains_domain" ON "excluded_domains" USING btree ("kind","domain");--> statement-breakpoint
CREATE INDEX "provider_staff_email" ON "provider_staff" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "provider_callbacks_once" ON "provider_callbacks" USING btree ("provider_account_id","dedupe_key");--> statement-breakpoint
CREATE INDEX "provider_callbacks_waiting" ON "provider_callbacks" USING btree ("id") WHERE processed_at is null;--> statement-breakpoint
CREATE INDEX "provider_callbacks_received" ON "provider_callbacks" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "registrations_at_provider" ON "registrations" USING btree ("webinar_id","provider_registrant_id") WHERE provider_registrant_id is not null;