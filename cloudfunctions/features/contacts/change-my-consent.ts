import { AppError } from '../../../shared/contracts/app-error'
import type { ConsentGiven, MyConsent } from '../../../shared/contracts/consents'
import type { Language } from '../../../shared/text/language'
import type { VisitorIdentity } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { currentConsentText } from './consent-text'
import { viewMyConsent } from './view-my-consent'
import { writeConsent } from './write-consent'

type Input = { given: ConsentGiven; language: Language }

/** Withdrawing is as easy as giving, and needs no reason. */
export async function changeMyConsent(
  { given, language }: Input,
  visitor: VisitorIdentity,
  deps: Pick<Deps, 'db' | 'clock'>,
): Promise<MyConsent> {
  const current = await currentConsentText(deps.db)
  if (given.version !== current.version) throw new AppError('consent_changed')

  await deps.db.transaction((tx) => writeConsent({ visitor, given, at: deps.clock.now() }, tx))
  return viewMyConsent({ contactId: visitor.contactId, language }, deps)
}
