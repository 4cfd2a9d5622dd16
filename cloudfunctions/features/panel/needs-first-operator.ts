import { sql } from 'drizzle-orm'
import type { Deps } from '../../ports/deps'

/** True while nobody may sign in at the panel because no account was ever added. A disabled one counts as added. */
export async function needsFirstOperator({ db }: Pick<Deps, 'db'>): Promise<{ needsFirstOperator: boolean }> {
  const { rows } = await db.execute<{ needed: boolean }>(sql`select not exists (select from operators) as needed`)
  return { needsFirstOperator: rows[0]?.needed ?? false }
}
