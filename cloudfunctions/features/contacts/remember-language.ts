import { sql } from 'drizzle-orm'
import type { Language } from '../../../shared/text/language'
import type { Tx } from '../../db/database'

/**
 * The language in which somebody last used our pages, for messages outside of them: WeChat no longer returns a
 * follower's language (`user/info` lost it in 2021). Nothing is written while it stays the same.
 */
export async function rememberLanguage(
  { contactId, language }: { contactId: string; language: Language },
  tx: Tx,
): Promise<void> {
  await tx.execute(sql`update contacts set language = ${language} where id = ${contactId} and language <> ${language}`)
}
