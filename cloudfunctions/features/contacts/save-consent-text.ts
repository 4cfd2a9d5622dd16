import { sql } from 'drizzle-orm'
import type { ConsentText, ConsentTextView } from '../../../shared/contracts/consents'
import { audit } from '../../db/audit'
import { refuseIfChanged } from '../../db/document-revision'
import { holdLock } from '../../db/hold-lock'
import { consentTexts } from '../../db/tables/consents'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { currentConsentText } from './consent-text'
import { CONSENT_DOCUMENT, viewConsentText } from './view-consent-text'

type Input = Omit<ConsentText, 'version' | 'savedAt'> & { revision?: string }

/** Always a new version: a text that people agreed to is never changed. */
export async function saveConsentText(
  { revision, ...text }: Input,
  operator: Operator,
  deps: Deps,
): Promise<ConsentTextView> {
  const now = deps.clock.now()
  await deps.db.transaction(async (tx) => {
    await holdLock('consent-text', tx)
    await refuseIfChanged(revision, CONSENT_DOCUMENT, tx)
    const { version: _version, savedAt: _savedAt, ...before } = await currentConsentText(tx)
    const version = sql<number>`(select max(version) + 1 from consent_texts)`
    await tx.insert(consentTexts).values({ ...text, version, savedAt: now })
    await audit(tx, operator, {
      action: 'consent_text.saved',
      subjectType: 'consent_text',
      subjectId: 'global',
      before,
      after: text,
      occurredAt: now,
    })
  })
  return viewConsentText(deps)
}
