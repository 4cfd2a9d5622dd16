import { eq, sql } from 'drizzle-orm'
import type { ExclusionKind } from '../../../shared/contracts/exclusions'
import type { ExclusionRules } from './rules/exclusion-of'
import type { Tx } from '../../db/database'
import { excludedDomains } from '../../db/tables/exclusions'

/** People with access to the panel (a removed member has none), and everybody with a login at a connected account. */
export const accountUserRows = sql`
  select lower(email) as email, name, 'panel' as kind, '' as account_name from operators where not coalesce(banned, false)
  union all
  select s.email, s.name, 'provider', a.name from provider_staff s join provider_accounts a on a.id = s.provider_account_id where a.disconnected_at is null`

export async function readRules(tx: Tx): Promise<ExclusionRules> {
  const { rows } = await tx.execute<{ email: string }>(sql`select distinct email from (${accountUserRows}) people`)
  return { accountUsers: new Set(rows.map(({ email }) => email)), domains: await domainsOf('contact', tx) }
}

export async function domainsOf(kind: ExclusionKind, tx: Tx): Promise<string[]> {
  const rows = await tx
    .select({ domain: excludedDomains.domain })
    .from(excludedDomains)
    .where(eq(excludedDomains.kind, kind))
  return rows.map(({ domain }) => domain)
}
