CREATE TABLE "wechat_events" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"app_id" text NOT NULL,
	"dedupe_key" text NOT NULL,
	"open_id" text NOT NULL,
	"event" text NOT NULL,
	"event_key" text DEFAULT '' NOT NULL,
	"scene" text,
	"happened_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"processed_at" timestamp with time zone,
	CONSTRAINT "wechat_events_dedupe_key_unique" UNIQUE("dedupe_key")
);
--> statement-breakpoint
CREATE TABLE "wechat_followers" (
	"app_id" text NOT NULL,
	"open_id" text NOT NULL,
	"union_id" text,
	"is_following" boolean NOT NULL,
	"since" timestamp with time zone,
	"until" timestamp with time zone,
	"scene" text,
	"changed_at" timestamp with time zone NOT NULL,
	"asked_at" timestamp with time zone,
	CONSTRAINT "wechat_followers_app_id_open_id_pk" PRIMARY KEY("app_id","open_id")
);
--> statement-breakpoint
CREATE TABLE "wechat_scene_qrs" (
	"app_id" text NOT NULL,
	"scene" text NOT NULL,
	"url" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "wechat_scene_qrs_app_id_scene_pk" PRIMARY KEY("app_id","scene")
);
--> statement-breakpoint
CREATE INDEX "wechat_events_waiting" ON "wechat_events" USING btree ("id") WHERE processed_at is null;--> statement-breakpoint
CREATE INDEX "wechat_events_newest" ON "wechat_events" USING btree ("app_id","received_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "wechat_followers_union" ON "wechat_followers" USING btree ("union_id") WHERE union_id is not null;--> statement-breakpoint
CREATE INDEX "wechat_followers_to_ask" ON "wechat_followers" USING btree ("app_id") WHERE asked_at is null and is_following;