import { z } from '@hono/zod-openapi'

export const WEBINAR_STATUSES = ['upcoming', 'live', 'ended'] as const
export type WebinarStatus = (typeof WEBINAR_STATUSES)[number]
export const webinarStatusSchema = z.enum(WEBINAR_STATUSES)

/** VHall's three modes; a webinar's mode is fixed once it exists. Zoom webinars are always `video`. */
export const WEBINAR_MODES = ['video', 'interactive', 'audio'] as const
export type WebinarMode = (typeof WEBINAR_MODES)[number]
export const webinarModeSchema = z.enum(WEBINAR_MODES)

/** How the live room opens: inside our page, in the system browser, or by a copied link. */
export const WATCH_MODES = ['web_view', 'browser', 'copy_link'] as const
export type WatchMode = (typeof WATCH_MODES)[number]
export const watchModeSchema = z.enum(WATCH_MODES)

/** Kinds that are listed greyed and neither synced nor registered for. `provider_events`: sold through Zoom Events, known only from its first refusal. */
export const NOT_SUPPORTED = ['recurring', 'provider_events'] as const
export type NotSupported = (typeof NOT_SUPPORTED)[number]
export const notSupportedSchema = z.enum(NOT_SUPPORTED)

/** VHall refuses longer titles, so we refuse them first with a reason. */
export const TITLE_MAX_LENGTH = 64
