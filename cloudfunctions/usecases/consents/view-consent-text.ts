import type { ConsentText } from '../../../shared/contracts/consents'
import { firstConsentText } from '../../../shared/text/consent'
import type { Deps } from '../../ports/deps'
import { consentTextVersions } from './consent-text'

/** Before a first version was saved, a draft to start from; version 0 is asked of nobody. */
export async function viewConsentText({ db }: Pick<Deps, 'db'>): Promise<{ current: ConsentText; earlier: ConsentText[] }> {
  const [current, ...earlier] = await consentTextVersions(db)
  return { current: current ?? { ...firstConsentText, version: 0, savedAt: null }, earlier }
}
