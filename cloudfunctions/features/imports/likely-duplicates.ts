import { sql } from 'drizzle-orm'
import type { KeptRowError } from '../../../shared/contracts/row-error'
import { maskEmail, maskName, maskPhone } from '../../../shared/domain/masking'
import type { Tx } from '../../db/database'
import type { WorkedRow } from './process-list'

type Found = { n: number; code: 'same_phone' | 'same_email'; name: string }

/**
 * Rows that would add a registrant although another one of this webinar has the phone or the e-mail: typed details name
 * nobody, so a person decides. One statement for all rows.
 */
export async function likelyDuplicates(worked: WorkedRow[], webinarId: string, tx: Tx): Promise<KeptRowError[]> {
  const added = worked.flatMap(({ row, known, decision }) =>
    row && decision.outcome === 'registered' ? [{ row, contactId: known?.contactId ?? null }] : [],
  )
  if (added.length === 0) return []

  const asked = added.map(({ row: { phone, email }, contactId }, n) => ({ n, phone, email, contact_id: contactId }))
  const { rows: found } = await tx.execute<Found>(sql`
    with incoming as (
      select * from json_to_recordset(${JSON.stringify(asked)}::json) as i (n int, phone text, email text, contact_id uuid)
    ), registrants as materialized (
      select c.id, c.name, c.phone, lower(c.email) as email
      from registrations r join contacts c on c.id = r.contact_id
      where r.webinar_id = ${webinarId} and r.status <> 'cancelled' and c.deleted_at is null
    ), same as (
      select i.n, 'same_phone' as code, r.name, r.id, i.contact_id from incoming i join registrants r on r.phone = i.phone
      union all
      select i.n, 'same_email', r.name, r.id, i.contact_id from incoming i join registrants r on r.email = i.email
    )
    select distinct on (n) n, code, name from same where contact_id is distinct from id order by n, code desc, id`)

  return found.flatMap(({ n, code, name }) => {
    const row = added[n]?.row
    if (!row) return []
    const address = code === 'same_phone' ? maskPhone(row.phone) : maskEmail(row.email)
    return [
      {
        line: row.line,
        column: null,
        code,
        value: [maskName(name), address].filter(Boolean).join(' · '),
      },
    ]
  })
}
