import { z } from '@hono/zod-openapi'
import { idSchema } from './ids'
import { namedUserSchema, providerAccountSchema } from './provider-accounts'
import { jsonRoute } from './route'
import { syncReachSchema } from './sync-switches'
import { webinarDetailSchema } from './webinars'

const byId = { params: z.object({ id: idSchema }) }
/** Webinars that have ended are read by themselves no more; switched on, they can be read once now. */
const syncsPast = z.boolean().default(false)
/** The sync that was started for it, if there is anything to read. */
const batchId = idSchema.nullable()

export const moveAccountSwitchesRoute = jsonRoute({
  method: 'patch',
  path: '/api/admin/provider-accounts/{id}/switches',
  caller: 'owner',
  summary: 'The account-wide switches: data and recordings of nobody, of chosen users or of all.',
  ...byId,
  body: z.object({ dataSync: syncReachSchema.optional(), recordingSync: syncReachSchema.optional(), syncsPast }),
  reply: z.object({ account: providerAccountSchema, batchId }),
})

export const moveUserSwitchesRoute = jsonRoute({
  method: 'patch',
  path: '/api/admin/provider-accounts/{id}/users/{userId}',
  caller: 'operator',
  summary: 'The switches of one user. `syncsNewWebinars` is what webinars that come in later start with.',
  params: z.object({ id: idSchema, userId: idSchema }),
  body: z.object({
    syncsData: z.boolean().optional(),
    syncsNewWebinars: z.boolean().optional(),
    syncsRecordings: z.boolean().optional(),
    syncsPast,
  }),
  reply: z.object({ user: namedUserSchema, batchId }),
})

export const moveWebinarSwitchesRoute = jsonRoute({
  method: 'patch',
  path: '/api/admin/webinars/{id}/switches',
  caller: 'operator',
  summary: 'The switches of one webinar. It is synced only while those of its account and user are on too.',
  ...byId,
  body: z.object({ syncsData: z.boolean().optional(), syncsRecordings: z.boolean().optional(), syncsPast }),
  reply: z.object({ webinar: webinarDetailSchema, batchId }),
})
