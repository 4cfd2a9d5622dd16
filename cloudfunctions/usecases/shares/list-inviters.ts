import { and, count, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import type { Inviter } from '../../../shared/contracts/links'
import { contacts } from '../../db/tables/contacts'
import { registrations } from '../../db/tables/registrations'
import type { Deps } from '../../ports/deps'

const SHOWN = 50

/** `total` is everybody who came by an invitation, also of inviters below the fiftieth. */
export async function listInviters(
  { id }: { id: Id },
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
  return { items, total: all?.n ?? 0 }
}
