ALTER TABLE "consent_texts" ALTER COLUMN "saved_at" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "consent_texts" ADD COLUMN "registration_line_en" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "consent_texts" ADD COLUMN "marketing_line_en" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "consent_texts" ADD COLUMN "full_text_en" text DEFAULT '' NOT NULL;