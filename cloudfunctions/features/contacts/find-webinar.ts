import { and, eq, inArray, isNull } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Tx } from '../../db/database'
import { webinars } from '../../db/tables/webinars'

export type WebinarRecord = typeof webinars.$inferSelect

/** Visitors never see a webinar that is still being created, or was deleted here or at its provider. */
export const isVisible = and(isNull(webinars.deletedAt), inArray(webinars.providerState, ['ready', 'imported']))

export async function findWebinar(code: string, db: Tx): Promise<WebinarRecord> {
  const [webinar] = await db
    .select()
    .from(webinars)
    .where(and(eq(webinars.code, code), isVisible))
  if (!webinar) throw new AppError('not_found', 'webinar_not_offered')
  return webinar
}
