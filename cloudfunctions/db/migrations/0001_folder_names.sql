DROP INDEX "folders_name";--> statement-breakpoint
ALTER TABLE "folders" ADD CONSTRAINT "folders_name" UNIQUE NULLS NOT DISTINCT("parent_id","name");