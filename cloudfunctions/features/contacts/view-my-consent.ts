import { sql } from 'drizzle-orm'
import type { ConsentPurpose, MyConsent } from '../../../shared/contracts/consents'
import type { Language } from '../../../shared/text/language'
import type { Deps } from '../../ports/deps'
import { consentShown, currentConsentText } from './consent-text'

type Asking = { contactId: string; language: Language }

export async function viewMyConsent({ contactId, language }: Asking, { db }: Pick<Deps, 'db'>): Promise<MyConsent> {
  const [current, { rows }] = await Promise.all([
    currentConsentText(db),
    db.execute<{ purpose: ConsentPurpose; isGiven: boolean; version: number }>(sql`
      select distinct on (purpose) purpose, is_given as "isGiven", text_version as version
      from consents where contact_id = ${contactId} order by purpose, id desc`),
  ])
  const holds = (purpose: ConsentPurpose) =>
    rows.some((row) => row.purpose === purpose && row.isGiven && row.version === current.version)
  return { text: consentShown(current, language), registration: holds('registration'), marketing: holds('marketing') }
}
