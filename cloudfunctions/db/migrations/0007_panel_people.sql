CREATE TABLE "panel_settings" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"requires_two_factor" boolean DEFAULT false NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "operators" ADD COLUMN "must_change_password" boolean DEFAULT false NOT NULL;