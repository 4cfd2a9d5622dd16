ALTER TABLE "contacts" ADD COLUMN "import_id" uuid;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "held_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "replaced_by_id" uuid;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "undone_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "undone_by" text;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "removed" jsonb;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "import_id" uuid;--> statement-breakpoint
ALTER TABLE "watch_stays" ADD COLUMN "import_id" uuid;--> statement-breakpoint
ALTER TABLE "watch_stays" ADD COLUMN "is_counted" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "webinar_sessions" ADD COLUMN "choice" text;--> statement-breakpoint
ALTER TABLE "webinar_sessions" ADD COLUMN "is_counted" boolean DEFAULT true NOT NULL;--> statement-breakpoint
CREATE INDEX "contacts_import" ON "contacts" USING btree ("import_id") WHERE import_id is not null;--> statement-breakpoint
CREATE INDEX "watch_stays_import" ON "watch_stays" USING btree ("import_id") WHERE import_id is not null;--> statement-breakpoint
CREATE INDEX "watch_stays_uncounted" ON "watch_stays" USING btree ("webinar_id") WHERE not is_counted;--> statement-breakpoint
UPDATE "watch_stays" s SET "import_id" = i.id
FROM (SELECT DISTINCT ON (webinar_id) webinar_id, id FROM "imports" WHERE kind = 'zoom_attendee_report' AND status = 'done' AND webinar_id IS NOT NULL ORDER BY webinar_id, finished_at DESC) i
WHERE s.webinar_id = i.webinar_id AND s.external_session_id IS NULL AND s.source_key NOT LIKE 'replay-opened:%';--> statement-breakpoint
UPDATE "registrations" r SET "import_id" = i.id
FROM (SELECT DISTINCT ON (webinar_id) webinar_id, id FROM "imports" WHERE kind = 'zoom_attendee_report' AND status = 'done' AND webinar_id IS NOT NULL ORDER BY webinar_id, finished_at DESC) i
WHERE r.webinar_id = i.webinar_id AND r.source = 'import'
  AND NOT EXISTS (SELECT FROM "imports" l WHERE l.webinar_id = r.webinar_id AND l.kind = 'registrant_list' AND l.status = 'done');--> statement-breakpoint
UPDATE "imports" SET "held_at" = ("preview" ->> 'startedAt')::timestamptz
WHERE kind = 'zoom_attendee_report' AND status = 'done' AND ("preview" -> 'ambiguousDate' IN ('null'::jsonb) OR date_order = 'month_first');
