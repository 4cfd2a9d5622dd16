CREATE TABLE "provider_users" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"provider_account_id" uuid NOT NULL,
	"external_user_id" text NOT NULL,
	"email" text NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"is_connector" boolean DEFAULT false NOT NULL,
	"state" text DEFAULT 'active' NOT NULL,
	"syncs_data" boolean DEFAULT true NOT NULL,
	"syncs_new_webinars" boolean DEFAULT true NOT NULL,
	"syncs_recordings" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "provider_accounts" ADD COLUMN "callback_seen_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "provider_accounts" ADD COLUMN "connected_email" text;--> statement-breakpoint
ALTER TABLE "provider_accounts" ADD COLUMN "missing_scopes" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "provider_accounts" ADD COLUMN "data_sync" text DEFAULT 'all' NOT NULL;--> statement-breakpoint
ALTER TABLE "provider_accounts" ADD COLUMN "recording_sync" text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE "provider_events" ADD COLUMN "registrant_id" text;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "provider_error_code" text;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "provider_done_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sync_runs" ADD COLUMN "parts" jsonb;--> statement-breakpoint
ALTER TABLE "watch_stays" ADD COLUMN "external_session_id" text;--> statement-breakpoint
ALTER TABLE "watch_stays" ADD COLUMN "registrant_id" text;--> statement-breakpoint
ALTER TABLE "webinars" ADD COLUMN "provider_user_id" uuid;--> statement-breakpoint
ALTER TABLE "webinars" ADD COLUMN "host_email" text;--> statement-breakpoint
ALTER TABLE "webinars" ADD COLUMN "alternative_hosts" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "webinars" ADD COLUMN "not_supported" text;--> statement-breakpoint
ALTER TABLE "webinars" ADD COLUMN "registration_block" text;--> statement-breakpoint
ALTER TABLE "webinars" ADD COLUMN "required_questions" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "webinars" ADD COLUMN "registration_url" text;--> statement-breakpoint
ALTER TABLE "webinars" ADD COLUMN "syncs_data" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "webinars" ADD COLUMN "syncs_recordings" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "webinars" ADD COLUMN "attendance_unreliable_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "webinars" ADD COLUMN "not_held_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "provider_users" ADD CONSTRAINT "provider_users_provider_account_id_provider_accounts_id_fk" FOREIGN KEY ("provider_account_id") REFERENCES "public"."provider_accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "provider_users_external" ON "provider_users" USING btree ("provider_account_id","external_user_id");--> statement-breakpoint
ALTER TABLE "webinars" ADD CONSTRAINT "webinars_provider_user_id_provider_users_id_fk" FOREIGN KEY ("provider_user_id") REFERENCES "public"."provider_users"("id") ON DELETE set null ON UPDATE no action;