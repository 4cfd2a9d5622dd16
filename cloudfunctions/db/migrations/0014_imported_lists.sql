ALTER TABLE "imports" ALTER COLUMN "preview" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "list_settings" jsonb;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "list_preview" jsonb;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "list_counts" jsonb;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "result_file_id" uuid;--> statement-breakpoint
ALTER TABLE "webinars" ADD COLUMN "imported_questions" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_result_file_id_files_id_fk" FOREIGN KEY ("result_file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;