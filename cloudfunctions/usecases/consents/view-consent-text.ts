import type { ConsentText } from '../../../shared/contracts/consents'
import type { Deps } from '../../ports/deps'
import { consentTextVersions, currentConsentText } from './consent-text'

export async function viewConsentText({
  db,
}: Pick<Deps, 'db'>): Promise<{ current: ConsentText; earlier: ConsentText[] }> {
  const current = await currentConsentText(db)
  const versions = await consentTextVersions(db)
  return { current, earlier: versions.filter(({ version }) => version < current.version) }
}
