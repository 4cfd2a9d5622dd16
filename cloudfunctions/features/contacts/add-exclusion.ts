import { AppError } from '../../../shared/contracts/app-error'
import type { ExcludedDomain, ExclusionKind } from '../../../shared/contracts/exclusions'
import { audit } from '../../db/audit'
import { excludedDomains } from '../../db/tables/exclusions'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { countConcerned } from './count-concerned'
import { checkedDomain } from './preview-exclusion'

type Input = { kind: ExclusionKind; domain: string }

export async function addExclusion(
  { kind, domain: typed }: Input,
  operator: Operator,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<ExcludedDomain> {
  const domain = checkedDomain(typed)
  const at = clock.now()
  return db.transaction(async (tx) => {
    const [made] = await tx
      .insert(excludedDomains)
      .values({ kind, domain, createdBy: operator.id, createdAt: at })
      .onConflictDoNothing()
      .returning({ id: excludedDomains.id })
    if (!made) throw new AppError('bad_input', '', { fields: { domain: 'domain_listed' } })

    await audit(tx, operator, {
      action: 'exclusion.added',
      subjectType: 'exclusion',
      subjectId: made.id,
      after: { kind, domain },
      occurredAt: at,
    })
    const concerned = await countConcerned(kind, [domain], tx)
    return { id: made.id, kind, domain, concerns: concerned.get(domain) ?? 0, createdAt: at.toISOString() }
  })
}
