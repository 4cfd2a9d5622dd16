ALTER TABLE "webinars" ADD COLUMN "change_asked" jsonb;--> statement-breakpoint
ALTER TABLE "webinars" ADD COLUMN "change_asked_by" text;