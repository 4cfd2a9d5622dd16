CREATE TABLE "recordings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"webinar_id" uuid NOT NULL,
	"external_id" text NOT NULL,
	"external_session_id" text NOT NULL,
	"topic" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"play_url" text NOT NULL,
	"state" text NOT NULL,
	"transcript" text NOT NULL,
	"ready_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "transcript_cues" (
	"recording_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"from_seconds" double precision NOT NULL,
	"to_seconds" double precision NOT NULL,
	"speaker" text DEFAULT '' NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "transcript_cues_recording_id_position_pk" PRIMARY KEY("recording_id","position")
);
--> statement-breakpoint
ALTER TABLE "sync_issues" ADD COLUMN "kind" text;--> statement-breakpoint
ALTER TABLE "sync_issues" ADD COLUMN "parts" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "sync_issues" ADD COLUMN "state" text DEFAULT 'open' NOT NULL;--> statement-breakpoint
ALTER TABLE "sync_issues" ADD COLUMN "since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sync_issues" ADD COLUMN "resolved_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sync_issues" ADD COLUMN "resolved_run_id" uuid;--> statement-breakpoint
ALTER TABLE "sync_runs" ADD COLUMN "parked_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "recordings" ADD CONSTRAINT "recordings_webinar_id_webinars_id_fk" FOREIGN KEY ("webinar_id") REFERENCES "public"."webinars"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transcript_cues" ADD CONSTRAINT "transcript_cues_recording_id_recordings_id_fk" FOREIGN KEY ("recording_id") REFERENCES "public"."recordings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "recordings_external" ON "recordings" USING btree ("webinar_id","external_id");--> statement-breakpoint
CREATE INDEX "recordings_webinar" ON "recordings" USING btree ("webinar_id","started_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "sync_issues_open" ON "sync_issues" USING btree ("webinar_id") WHERE state = 'open' and kind is not null;--> statement-breakpoint
-- What runs before this found is open only as far as the newest run of the webinar found it.
UPDATE "sync_issues" SET "since" = "created_at", "state" = CASE
  WHEN "run_id" IN (SELECT DISTINCT ON ("webinar_id") "id" FROM "sync_runs" WHERE "webinar_id" IS NOT NULL ORDER BY "webinar_id", "created_at" DESC) THEN 'open'
  ELSE 'repeated' END, "kind" = CASE
  WHEN "code" IN ('live_skipped', 'interrupted') THEN NULL
  WHEN "feed" IS NOT NULL THEN 'partial_data'
  ELSE 'sync_error' END;
