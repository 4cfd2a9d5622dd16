import { and, desc, eq } from 'drizzle-orm'
import type { ContactDetail } from '../../../shared/contracts/contacts'
import type { Id } from '../../../shared/contracts/ids'
import { registrations } from '../../db/tables/registrations'
import { webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
import { webinarLink } from '../webinars/webinar-link'

/** The webinar this person registered for last, whoever did it: they themselves, an operator, a workflow or an import. */
export async function lastRegistration(
  contactId: Id,
  { db, config }: Pick<Deps, 'db' | 'config'>,
): Promise<ContactDetail['lastRegistered']> {
  const [last] = await db
    .select({
      id: webinars.id,
      code: webinars.code,
      title: webinars.title,
      deletedAt: webinars.deletedAt,
      state: webinars.providerState,
      usesLiveLink: webinars.usesLiveLink,
      providerUrl: webinars.registrationUrl,
      registeredAt: registrations.registeredAt,
    })
    .from(registrations)
    .innerJoin(webinars, eq(webinars.id, registrations.webinarId))
    .where(and(eq(registrations.contactId, contactId), eq(registrations.status, 'registered')))
    .orderBy(desc(registrations.registeredAt), desc(registrations.id))
    .limit(1)
  if (!last) return null

  const isOpen = !last.deletedAt && last.state !== 'deleted'
  const link = !isOpen ? '' : last.usesLiveLink ? webinarLink(last.code, config) : (last.providerUrl ?? '')
  return { id: last.id, title: last.title, registeredAt: last.registeredAt.toISOString(), link }
}
