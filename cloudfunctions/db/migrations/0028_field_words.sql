-- The field's own words: merged contacts, and acquisition channels beside the message channels that come.
ALTER TABLE "contacts" RENAME COLUMN "joined_into" TO "merged_into";--> statement-breakpoint
ALTER TABLE "channels" RENAME TO "acquisition_channels";--> statement-breakpoint
ALTER TABLE "channel_visits" RENAME TO "acquisition_channel_visits";--> statement-breakpoint
ALTER TABLE "acquisition_channel_visits" RENAME CONSTRAINT "channel_visits_channel_id_channels_id_fk" TO "acquisition_channel_visits_channel_id_acquisition_channels_id_f";--> statement-breakpoint
ALTER TABLE "acquisition_channel_visits" RENAME CONSTRAINT "channel_visits_channel_id_day_browser_pk" TO "acquisition_channel_visits_channel_id_day_browser_pk";--> statement-breakpoint
ALTER TABLE "acquisition_channels" RENAME CONSTRAINT "channels_webinar_id_webinars_id_fk" TO "acquisition_channels_webinar_id_webinars_id_fk";--> statement-breakpoint
ALTER TABLE "acquisition_channels" RENAME CONSTRAINT "channels_code" TO "acquisition_channels_code";--> statement-breakpoint
ALTER TABLE "contacts" RENAME CONSTRAINT "contacts_joined_into_contacts_id_fk" TO "contacts_merged_into_contacts_id_fk";--> statement-breakpoint
ALTER TABLE "registrations" RENAME CONSTRAINT "registrations_channel_id_channels_id_fk" TO "registrations_channel_id_acquisition_channels_id_fk";--> statement-breakpoint
ALTER TABLE "short_links" RENAME CONSTRAINT "short_links_channel_id_channels_id_fk" TO "short_links_channel_id_acquisition_channels_id_fk";--> statement-breakpoint
UPDATE "audit_entries" SET "action" = 'contact.merged' WHERE "action" = 'contact.joined';--> statement-breakpoint
UPDATE "domain_events" SET "type" = 'contact.merged' WHERE "type" = 'contact.joined';
