import type { AuditEntryView } from '../../../shared/contracts/audit'
import type { Deps } from '../../ports/deps'
import { readAudit, type AuditFilter } from './read-audit'

const PAGE = 50

export async function listAudit(
  asked: AuditFilter & { after?: number },
  { db }: Pick<Deps, 'db'>,
): Promise<{ items: AuditEntryView[]; next: string | null }> {
  const found = await readAudit({ ...asked, limit: PAGE + 1 }, db)
  const items = found.slice(0, PAGE)
  return { items, next: found.length > PAGE ? String(items.at(-1)?.id) : null }
}
