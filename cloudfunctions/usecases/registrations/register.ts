import type { RegisterReply } from '../../../shared/contracts/visitor'
import { nextRegistrationStep } from '../../../shared/domain/registration/next-step'
import type { VisitorIdentity } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { readGlobalForm } from '../registration-forms/global-form'
import { readAnswers } from './read-answers'
import { readSituation } from './read-situation'
import { saveRegistration } from './save-registration'

type Input = { code: string; answers?: Record<string, string> }

/**
 * A tap on "register", with or without a filled form. One read decides, one statement saves. No outside call is
 * made, so a provider's outage never costs a seat.
 */
export async function register({ code, answers }: Input, visitor: VisitorIdentity, { db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<RegisterReply> {
  const { webinar, contact, state } = await readSituation(code, visitor.contactId, db)
  const filled = answers && readAnswers(answers, await readGlobalForm(db))

  const next = nextRegistrationStep(webinar, filled ? { ...contact, ...filled } : contact, state)
  switch (next.step) {
    case 'already_registered':
      return { outcome: 'already_registered' }
    case 'use_provider_page':
      return { outcome: 'use_provider_page', url: next.url }
    case 'ask':
      return {
        outcome: 'ask',
        form: await readGlobalForm(db),
        missing: next.missing,
        known: { name: contact.name ?? '', phone: contact.phone ?? '', email: contact.email ?? '' },
      }
    case 'confirm':
      return saveRegistration({ webinarId: webinar.id, contactId: contact.id, via: visitor.via, at: clock.now(), filled }, db)
  }
}
