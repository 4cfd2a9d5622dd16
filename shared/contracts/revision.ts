import { z } from '@hono/zod-openapi'

/** Names a state of a document that people edit; comes with reading it. */
export const revisionSchema = z.string().max(80)

/**
 * Sent back with a save: where somebody else saved since, the save is refused with `changed_meanwhile` and changes
 * nothing. A save without it replaces the present state.
 */
export const basedOn = { revision: revisionSchema.optional() }
