import { z } from '@hono/zod-openapi'
import { PROVIDER_IDS } from './live-providers'

/** Every stored thing is named by a UUID; only a webinar also has a short public code. */
export const idSchema = z.uuid()

/** Eight characters of `0-9A-Za-z`: short enough for a mini-program scene (32 characters) and for a printed link. */
export const webinarCodeSchema = z.string().regex(/^[0-9A-Za-z]{8}$/)

export const providerIdSchema = z.enum(PROVIDER_IDS)

export type Id = string
export type { ProviderId } from './live-providers'
