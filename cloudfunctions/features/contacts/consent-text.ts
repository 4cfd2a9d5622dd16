import { desc } from 'drizzle-orm'
import type { ConsentShown, ConsentText } from '../../../shared/contracts/consents'
import type { Language } from '../../../shared/text/language'
import type { Tx } from '../../db/database'
import { consentTexts } from '../../db/tables/consents'

/** The current version. The migrations contain the first, and none is ever deleted. */
export async function currentConsentText(tx: Tx): Promise<ConsentText> {
  const [current] = await consentTextVersions(tx, 1)
  if (!current) throw new Error('There is no consent text')
  return current
}

/** The newest first. */
export async function consentTextVersions(tx: Tx, most = 100): Promise<ConsentText[]> {
  const rows = await tx.select().from(consentTexts).orderBy(desc(consentTexts.version)).limit(most)
  return rows.map((row) => ({ ...row, savedAt: row.savedAt?.toISOString() ?? null }))
}

/** Line by line: a line without English is shown in Chinese. */
export function consentShown(text: ConsentText, language: Language): ConsentShown {
  const { version, registrationLine, marketingLine, fullText } = text
  if (language === 'zh') return { version, registrationLine, marketingLine, fullText }
  return {
    version,
    registrationLine: text.registrationLineEn || registrationLine,
    marketingLine: text.marketingLineEn || marketingLine,
    fullText: text.fullTextEn || fullText,
  }
}
