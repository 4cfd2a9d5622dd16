ALTER TABLE "files" ADD COLUMN "is_sealed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "expires_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "must_be_searched" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "removed_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "files_to_remove" ON "files" USING btree ("expires_at") WHERE "files"."removed_at" is null and "files"."expires_at" is not null;--> statement-breakpoint
UPDATE "files" SET "expires_at" = "created_at" + interval '7 days' WHERE "kind" <> 'image';
