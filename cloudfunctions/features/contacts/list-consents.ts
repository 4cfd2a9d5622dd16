import { desc, eq } from 'drizzle-orm'
import type { ConsentEntry } from '../../../shared/contracts/consents'
import type { Tx } from '../../db/database'
import { consents } from '../../db/tables/consents'
import { webinars } from '../../db/tables/webinars'

const columns = {
  purpose: consents.purpose,
  isGiven: consents.isGiven,
  textVersion: consents.textVersion,
  occurredAt: consents.occurredAt,
  via: consents.via,
  webinarTitle: webinars.title,
}

/** A person's consents, the newest first. */
export async function listConsents(contactId: string, tx: Tx): Promise<ConsentEntry[]> {
  const rows = await tx
    .select(columns)
    .from(consents)
    .leftJoin(webinars, eq(webinars.id, consents.webinarId))
    .where(eq(consents.contactId, contactId))
    .orderBy(desc(consents.id))
    .limit(200)
  return rows.map((row) => ({ ...row, occurredAt: row.occurredAt.toISOString() }))
}
