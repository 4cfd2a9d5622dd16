import { and, eq, sql } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { RegisterReply } from '../../../shared/contracts/visitor'
import { nextRegistrationStep } from '../../../shared/domain/registration/next-step'
import type { Tx } from '../../db/database'
import { contacts } from '../../db/tables/contacts'
import { registrations } from '../../db/tables/registrations'
import { webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
import type { VisitorIdentity } from '../../ports/caller'
import { readGlobalForm } from '../registration-forms/global-form'
import { isVisible } from '../visitors/find-webinar'
import { confirmRegistration } from './confirm-registration'
import { readAnswers } from './read-answers'
import { saveAnswers } from './save-answers'

type Input = { code: string; answers?: Record<string, string> }

/**
 * A tap on "register", with or without a filled form. One read decides; one transaction saves.
 * No outside call is made, so a provider's outage never costs a seat.
 */
export async function register({ code, answers }: Input, visitor: VisitorIdentity, { db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<RegisterReply> {
  const { webinar, contact, state } = await readSituation(code, visitor.contactId, db)

  if (answers && state !== 'registered' && state !== 'pending' && webinar.usesLiveLink) {
    const filled = readAnswers(answers, await readGlobalForm(db))
    return db.transaction(async (tx) => {
      await saveAnswers(contact.id, filled, tx, clock.now())
      return confirmRegistration({ webinarId: webinar.id, contactId: contact.id, via: visitor.via, answers: filled.own, at: clock.now() }, tx)
    })
  }

  const next = nextRegistrationStep(webinar, contact, state)
  switch (next.step) {
    case 'already_registered':
      return { outcome: 'already_registered' }
    case 'use_provider_page':
      return { outcome: 'use_provider_page', url: next.url }
    case 'ask': {
      const form = await readGlobalForm(db)
      const known = { name: contact.name, phone: contact.phone ?? '', email: contact.email ?? '' }
      return { outcome: 'ask', form, missing: next.missing, known }
    }
    case 'confirm':
      return confirmRegistration({ webinarId: webinar.id, contactId: contact.id, via: visitor.via, answers: {}, at: clock.now() }, db)
  }
}

/** Webinar, person and what they are to each other, in one query. */
export async function readSituation(code: string, contactId: string, db: Tx) {
  const [found] = await db
    .select({
      webinar: { id: webinars.id, usesLiveLink: webinars.usesLiveLink, providerUrl: webinars.watchBaseUrl },
      contact: { id: contacts.id, name: contacts.name, phone: contacts.phone, email: contacts.email },
      state: sql<'none' | 'registered' | 'pending' | 'cancelled'>`coalesce(${registrations.status}, 'none')`,
    })
    .from(webinars)
    .leftJoin(contacts, and(eq(contacts.id, contactId), sql`${contacts.deletedAt} is null`))
    .leftJoin(registrations, and(eq(registrations.webinarId, webinars.id), eq(registrations.contactId, contacts.id)))
    .where(and(eq(webinars.code, code), isVisible))

  if (!found) throw new AppError('not_found', '这场直播不存在或已下线')
  const { webinar, contact, state } = found
  // A session outlives the contact when the person was erased meanwhile: they are a stranger again.
  if (!contact) throw new AppError('unauthorized')
  return { webinar, contact, state }
}
