import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Tx } from '../../db/database'

export type ImportedQuestion = { key: string; label: string }

/** A question from a file has no form: its text is its key, and the same text is the same question. */
export function importedQuestion(label: string): ImportedQuestion {
  return { key: `q_${createHash('sha256').update(label.trim()).digest('hex').slice(0, 16)}`, label: label.trim() }
}

/** Stores the question texts with the webinar, so that the answers can be shown with their questions. */
export async function rememberQuestions(questions: ImportedQuestion[], webinarId: string, tx: Tx): Promise<void> {
  if (questions.length === 0) return
  await tx.execute(sql`
    update webinars w set imported_questions = w.imported_questions || fresh.questions
    from (
      select jsonb_agg(q) as questions from jsonb_array_elements(${JSON.stringify(questions)}::jsonb) q
      where not exists (select from webinars o, jsonb_array_elements(o.imported_questions) k where o.id = ${webinarId} and k ->> 'key' = q ->> 'key')
    ) fresh
    where w.id = ${webinarId} and fresh.questions is not null`)
}
