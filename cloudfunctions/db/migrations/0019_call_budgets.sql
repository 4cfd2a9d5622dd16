CREATE TABLE "call_budgets" (
	"key" text PRIMARY KEY NOT NULL,
	"next_at" timestamp with time zone,
	"day" date,
	"used" integer DEFAULT 0 NOT NULL,
	"learned" integer,
	"spent_until" timestamp with time zone
);
