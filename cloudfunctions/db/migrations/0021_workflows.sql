CREATE TABLE "workflow_entries" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"workflow_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"status" text DEFAULT 'queued' NOT NULL,
	"reason" text,
	"webinar_id" uuid,
	"registration_id" uuid,
	"typed_id" text,
	"entered_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "workflows" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"trigger_kind" text NOT NULL,
	"trigger_id" uuid,
	"trigger_audience" text,
	"target_kind" text NOT NULL,
	"webinar_id" uuid,
	"typed_id" text,
	"answer_form_id" uuid,
	"answer_key" text,
	"is_on" boolean DEFAULT false NOT NULL,
	"created_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "webinar_id_field" text;--> statement-breakpoint
ALTER TABLE "workflow_entries" ADD CONSTRAINT "workflow_entries_workflow_id_workflows_id_fk" FOREIGN KEY ("workflow_id") REFERENCES "public"."workflows"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workflow_entries" ADD CONSTRAINT "workflow_entries_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workflow_entries" ADD CONSTRAINT "workflow_entries_webinar_id_webinars_id_fk" FOREIGN KEY ("webinar_id") REFERENCES "public"."webinars"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workflow_entries" ADD CONSTRAINT "workflow_entries_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workflows" ADD CONSTRAINT "workflows_webinar_id_webinars_id_fk" FOREIGN KEY ("webinar_id") REFERENCES "public"."webinars"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "workflow_entries_person" ON "workflow_entries" USING btree ("workflow_id","contact_id");--> statement-breakpoint
CREATE INDEX "workflow_entries_contact" ON "workflow_entries" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "workflow_entries_queued" ON "workflow_entries" USING btree ("workflow_id","id") WHERE status = 'queued';--> statement-breakpoint
CREATE INDEX "workflow_entries_registration" ON "workflow_entries" USING btree ("registration_id") WHERE registration_id is not null;--> statement-breakpoint
CREATE INDEX "workflows_trigger" ON "workflows" USING btree ("trigger_kind","trigger_id") WHERE is_on;