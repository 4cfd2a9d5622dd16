import type { Tx } from './database'
import { auditEntries } from './tables/audit-entries'

/** Who acted; no id where nobody is known yet, as at a failed sign-in. `requestId` links the entry to the log. */
export type Actor = { id?: string; requestId?: string }

export type AuditEntry = {
  action: string
  subjectType: string
  subjectId: string
  before?: Record<string, unknown>
  after?: Record<string, unknown>
  occurredAt: Date
}

/**
 * Written in the transaction of its change. `operator` is null where the product itself acted, for example after a
 * WeChat event. Callers leave secrets out.
 */
export async function audit(tx: Tx, operator: Actor | null, entry: AuditEntry): Promise<void> {
  await tx.insert(auditEntries).values({ ...entry, operatorId: operator?.id, requestId: operator?.requestId })
}
