CREATE INDEX "registrations_queued" ON "registrations" USING btree ("webinar_id") WHERE provider_state = 'queued';--> statement-breakpoint
-- Adds a job to the queue, or to one that waits under the same key. The queue's own function writes nothing when a worker
-- takes that job up while it looks (graphile/worker#580): then it is asked again, and makes a new one. One that waits is
-- never put off: it is due at the earliest time that anybody asked for.
CREATE OR REPLACE FUNCTION enqueue_job(
	task text,
	payload json,
	key text DEFAULT NULL,
	due timestamptz DEFAULT now(),
	attempts integer DEFAULT 25
) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
	job_id bigint;
	wanted timestamptz := due;
BEGIN
	IF key IS NOT NULL AND due > now() THEN
		SELECT least(due, j.run_at) INTO wanted FROM graphile_worker.jobs j
		WHERE j.key = enqueue_job.key AND j.locked_at IS NULL AND j.attempts < j.max_attempts;
		wanted := coalesce(wanted, due);
	END IF;
	LOOP
		job_id := (graphile_worker.add_job(task, payload, run_at := wanted, max_attempts := attempts, job_key := key)).id;
		EXIT WHEN job_id IS NOT NULL;
	END LOOP;
	RETURN job_id;
END;
$$;
