CREATE TABLE "program_members" (
	"webinar_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"invited_by" text,
	"invited_at" timestamp with time zone NOT NULL,
	"moved_by" text,
	"moved_at" timestamp with time zone,
	"workflow_id" uuid,
	"registered_at" timestamp with time zone,
	CONSTRAINT "program_members_webinar_id_contact_id_pk" PRIMARY KEY("webinar_id","contact_id")
);
--> statement-breakpoint
ALTER TABLE "program_members" ADD CONSTRAINT "program_members_webinar_id_webinars_id_fk" FOREIGN KEY ("webinar_id") REFERENCES "public"."webinars"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "program_members" ADD CONSTRAINT "program_members_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "program_members" ADD CONSTRAINT "program_members_workflow_id_workflows_id_fk" FOREIGN KEY ("workflow_id") REFERENCES "public"."workflows"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "program_members_contact" ON "program_members" USING btree ("contact_id");