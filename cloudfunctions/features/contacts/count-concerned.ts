import { sql } from 'drizzle-orm'
import type { ExclusionKind } from '../../../shared/contracts/exclusions'
import { domainAmong } from './rules/domains'
import type { Tx } from '../../db/database'

const DOMAINS_OF = {
  contact: sql`select substring(email from '@([^@]+)$') as domain, count(*)::int as n from contacts where deleted_at is null and email is not null group by 1`,
  host: sql`select substring(lower(host_email) from '@([^@]+)$') as domain, count(*)::int as n from webinars where deleted_at is null and host_email is not null group by 1`,
}

/**
 * How many contacts, or webinars of hosts, belong to each of the domains, their sub-domains included: one query for all
 * of them.
 */
export async function countConcerned(kind: ExclusionKind, domains: string[], tx: Tx): Promise<Map<string, number>> {
  if (domains.length === 0) return new Map()

  const { rows } = await tx.execute<{ domain: string | null; n: number }>(
    DOMAINS_OF[kind === 'contact' ? 'contact' : 'host'],
  )
  return new Map(
    domains.map((domain) => [
      domain,
      rows.filter((row) => domainAmong(row.domain ?? '', [domain])).reduce((sum, { n }) => sum + n, 0),
    ]),
  )
}
