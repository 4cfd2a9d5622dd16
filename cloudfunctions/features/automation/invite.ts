import { and, inArray, isNull, sql } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { ChosenContacts } from '../../../shared/contracts/contacts'
import type { Id } from '../../../shared/contracts/ids'
import { audit } from '../../db/audit'
import type { Tx } from '../../db/database'
import { contacts } from '../../db/tables/contacts'
import { webinars } from '../../db/tables/webinars'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { isChosen } from '../contacts/contact-filter'

type Input = { webinarIds: Id[]; who: ChosenContacts }

/** Only recorded: no provider is called, and nothing is sent. People invited or registered already are unchanged. */
export async function invite(
  { webinarIds, who }: Input,
  operator: Operator,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<{ invited: number; already: number }> {
  const at = clock.now()
  return db.transaction(async (tx) => {
    const wanted = [...new Set(webinarIds)]
    await checkOpen(wanted, tx)
    const chosen = tx.select({ id: contacts.id }).from(contacts).where(isChosen(who))
    const { rows } = await tx.execute<{ webinar_id: Id; invited: number; all: number }>(sql`
      with chosen as (${chosen.getSQL()}), open as (select value::uuid as id from json_array_elements_text(${JSON.stringify(wanted)}::json)), made as (
        insert into program_members (webinar_id, contact_id, invited_by, invited_at)
        select open.id, chosen.id, ${operator.id}, ${at.toISOString()}::timestamptz from open cross join chosen
        where not exists (select from registrations r where r.webinar_id = open.id and r.contact_id = chosen.id and r.status <> 'cancelled')
        on conflict do nothing
        returning webinar_id
      )
      select open.id as webinar_id, (select count(*)::int from made where made.webinar_id = open.id) as invited, (select count(*)::int from chosen) as all from open`)
    for (const { webinar_id, invited } of rows) {
      await audit(tx, operator, {
        action: 'program.invited',
        subjectType: 'webinar',
        subjectId: webinar_id,
        after: { people: invited },
        occurredAt: at,
      })
    }
    const invited = rows.reduce((sum, row) => sum + row.invited, 0)
    return { invited, already: rows.reduce((sum, row) => sum + row.all, 0) - invited }
  })
}

async function checkOpen(ids: Id[], tx: Tx): Promise<void> {
  const found = await tx
    .select({ id: webinars.id, status: webinars.status })
    .from(webinars)
    .where(and(inArray(webinars.id, ids), isNull(webinars.deletedAt)))
  if (found.length < ids.length) throw new AppError('not_found', 'webinar_not_found')
  if (found.some(({ status }) => status === 'ended'))
    throw new AppError('bad_input', '', { fields: { webinarIds: 'invite_after_end' } })
}
