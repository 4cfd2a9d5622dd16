import { sql } from 'drizzle-orm'
import type { ConsentGiven } from '../../../shared/contracts/consents'
import type { Tx } from '../../db/database'
import type { VisitorIdentity } from '../../ports/caller'
import { consentChanges } from './sql/consent-changes.sql'

type Consenting = { visitor: VisitorIdentity; given: ConsentGiven; at: Date }

/**
 * Writes a consent given outside of a registration; a registration writes its own. Two at once from one person are
 * written one after the other.
 */
export async function writeConsent({ visitor, given, at }: Consenting, tx: Tx): Promise<void> {
  await tx.execute(sql`select from contacts where id = ${visitor.contactId} for update`)
  await tx.execute(sql`
    insert into consents (contact_id, purpose, text_version, is_given, occurred_at, via)
    select said.contact_id, wanted.purpose, said.version, wanted.is_given, ${at}, ${visitor.via}
    from (select ${visitor.contactId}::uuid as contact_id, ${given.version}::int as version, ${given.registration}::boolean as registration, ${given.marketing}::boolean as marketing) said
    ${sql.raw(consentChanges)}`)
}
