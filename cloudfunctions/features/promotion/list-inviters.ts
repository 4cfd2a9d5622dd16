import { and, count, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import type { Inviter } from '../../../shared/contracts/links'
import { contacts } from '../../db/tables/contacts'
import { registrations } from '../../db/tables/registrations'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { nameShownTo } from '../contacts/may-reveal'

const SHOWN = 50

/** `total` is everybody who came by an invitation, also of inviters below the fiftieth. */
export async function listInviters(
  { id }: { id: Id },
  operator: Operator,
  { db }: Pick<Deps, 'db'>,
): Promise<{ items: Inviter[]; total: number }> {
  const invitedHere = and(
    eq(registrations.webinarId, id),
    eq(registrations.status, 'registered'),
    isNotNull(registrations.inviterId),
  )
  const invited = sql<number>`count(*)::int`
  const [items, [all]] = await Promise.all([
    db
      .select({
        contactId: contacts.id,
        name: contacts.name,
        invited,
        watched: sql<number>`(count(*) filter (where ${registrations.hasWatched}))::int`,
      })
      .from(registrations)
      .innerJoin(contacts, and(eq(contacts.id, registrations.inviterId), isNull(contacts.deletedAt)))
      .where(invitedHere)
      .groupBy(contacts.id)
      .orderBy(desc(invited), contacts.id)
      .limit(SHOWN),
    db.select({ n: count() }).from(registrations).where(invitedHere),
  ])
  const shown = nameShownTo(operator)
  return { items: items.map((one) => ({ ...one, name: shown(one.name) })), total: all?.n ?? 0 }
}
