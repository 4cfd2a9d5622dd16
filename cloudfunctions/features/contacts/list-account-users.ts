import { sql } from 'drizzle-orm'
import type { AccountUser } from '../../../shared/contracts/exclusions'
import { containing } from '../../db/containing'
import type { Deps } from '../../ports/deps'
import { accountUserRows } from './read-rules'

const MOST = 500

type Row = { email: string; name: string; why: AccountUser['why']; is_contact: boolean; total: number }

/** Each person once, with all accounts they have a login at. */
export async function listAccountUsers(
  { search }: { search?: string },
  { db }: Pick<Deps, 'db'>,
): Promise<{ items: AccountUser[]; total: number }> {
  const matches = search ? sql`email ilike ${containing(search)} or name ilike ${containing(search)}` : sql`true`
  const { rows } = await db.execute<Row>(sql`
    select email, max(name) as name, json_agg(distinct jsonb_build_object('kind', kind, 'accountName', account_name)) as why,
      exists (select from contacts c where c.email = people.email and c.deleted_at is null) as is_contact, (count(*) over ())::int as total
    from (${accountUserRows}) people
    where ${matches}
    group by email order by email limit ${MOST}`)
  return {
    items: rows.map(({ email, name, why, is_contact }) => ({ email, name, why, isContact: is_contact })),
    total: rows[0]?.total ?? 0,
  }
}
