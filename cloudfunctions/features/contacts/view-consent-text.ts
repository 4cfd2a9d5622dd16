import type { ConsentTextView } from '../../../shared/contracts/consents'
import { revisionOf } from '../../db/document-revision'
import type { Deps } from '../../ports/deps'
import { consentTextVersions, currentConsentText } from './consent-text'

export const CONSENT_DOCUMENT = { subjectType: 'consent_text', subjectId: 'global' }

export async function viewConsentText({ db }: Pick<Deps, 'db'>): Promise<ConsentTextView> {
  const revision = await revisionOf(CONSENT_DOCUMENT, db)
  const current = await currentConsentText(db)
  const versions = await consentTextVersions(db)
  return { current, earlier: versions.filter(({ version }) => version < current.version), revision }
}
