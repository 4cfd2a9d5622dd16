import { desc } from 'drizzle-orm'
import type { ConsentText } from '../../../shared/contracts/consents'
import type { Tx } from '../../db/database'
import { consentTexts } from '../../db/tables/consents'

/** The version that is asked for now; none while the company has not saved one. */
export async function currentConsentText(tx: Tx): Promise<ConsentText | undefined> {
  const [current] = await consentTextVersions(tx, 1)
  return current
}

/** The newest first. */
export async function consentTextVersions(tx: Tx, most = 100): Promise<ConsentText[]> {
  const rows = await tx.select().from(consentTexts).orderBy(desc(consentTexts.version)).limit(most)
  return rows.map((row) => ({ ...row, savedAt: row.savedAt.toISOString() }))
}
