import { AppError } from '../../../shared/contracts/app-error'
import type { ExclusionKind } from '../../../shared/contracts/exclusions'
import { domainAmong, readDomain } from './rules/domains'
import type { Deps } from '../../ports/deps'
import { countConcerned } from './count-concerned'
import { domainsOf } from './read-rules'

type Input = { kind: ExclusionKind; domain: string }

export async function previewExclusion(
  { kind, domain: typed }: Input,
  { db }: Pick<Deps, 'db'>,
): Promise<{ domain: string; concerns: number; coveredBy: string | null }> {
  const domain = checkedDomain(typed)
  const concerned = await countConcerned(kind, [domain], db)
  return {
    domain,
    concerns: concerned.get(domain) ?? 0,
    coveredBy: domainAmong(domain, await domainsOf(kind, db)) ?? null,
  }
}

export function checkedDomain(typed: string): string {
  const domain = readDomain(typed)
  if (!domain) throw new AppError('bad_input', '', { fields: { domain: 'domain_needed' } })
  return domain
}
