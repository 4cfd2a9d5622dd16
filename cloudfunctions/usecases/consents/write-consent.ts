import { sql } from 'drizzle-orm'
import type { ConsentGiven } from '../../../shared/contracts/consents'
import type { Tx } from '../../db/database'
import type { VisitorIdentity } from '../../ports/caller'

type Consenting = { visitor: VisitorIdentity; given: ConsentGiven; webinarId?: string; at: Date }

/**
 * One row for each purpose that becomes another than it was; the ledger only grows. What was never given is not
 * withdrawn. Two at once of one person come one after the other.
 */
export async function writeConsent({ visitor, given, webinarId, at }: Consenting, tx: Tx): Promise<void> {
  await tx.execute(sql`select from contacts where id = ${visitor.contactId} for update`)
  await tx.execute(sql`
    insert into consents (contact_id, purpose, text_version, is_given, occurred_at, via, webinar_id)
    select ${visitor.contactId}, wanted.purpose, ${given.version}, wanted.is_given, ${at}, ${visitor.via}, ${webinarId ?? null}::uuid
    from (values ('registration', ${given.registration}::boolean), ('marketing', ${given.marketing}::boolean)) as wanted (purpose, is_given)
    left join lateral (
      select c.is_given, c.text_version from consents c
      where c.contact_id = ${visitor.contactId} and c.purpose = wanted.purpose order by c.id desc limit 1
    ) last on true
    where case when wanted.is_given then not coalesce(last.is_given and last.text_version = ${given.version}, false) else coalesce(last.is_given, false) end`)
}
