import { asc, count, eq, and } from 'drizzle-orm'
import { EXCLUSION_KINDS, type ExcludedDomain } from '../../../shared/contracts/exclusions'
import { contactIdentities } from '../../db/tables/contacts'
import { excludedDomains, forgottenAddresses } from '../../db/tables/exclusions'
import type { Deps } from '../../ports/deps'
import { countConcerned } from './count-concerned'

type View = { domains: ExcludedDomain[]; forgottenAddresses: number; secondaryAddresses: number }

export async function viewExclusions({ db }: Pick<Deps, 'db'>): Promise<View> {
  const rows = await db.select().from(excludedDomains).orderBy(asc(excludedDomains.domain))
  const domains: ExcludedDomain[] = []
  for (const kind of EXCLUSION_KINDS) {
    const ofKind = rows.filter((row) => row.kind === kind)
    const concerned = await countConcerned(
      kind,
      ofKind.map(({ domain }) => domain),
      db,
    )
    domains.push(
      ...ofKind.map(({ id, domain, createdAt }) => ({
        id,
        kind,
        domain,
        concerns: concerned.get(domain) ?? 0,
        createdAt: createdAt.toISOString(),
      })),
    )
  }

  const [forgotten] = await db.select({ n: count() }).from(forgottenAddresses)
  const [secondary] = await db
    .select({ n: count() })
    .from(contactIdentities)
    .where(and(eq(contactIdentities.kind, 'email'), eq(contactIdentities.rank, 'secondary')))
  return { domains, forgottenAddresses: forgotten?.n ?? 0, secondaryAddresses: secondary?.n ?? 0 }
}
