DROP INDEX "sync_runs_batch";--> statement-breakpoint
CREATE INDEX "sync_runs_newest" ON "sync_runs" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "sync_runs_batch" ON "sync_runs" USING btree ("batch_id","created_at");