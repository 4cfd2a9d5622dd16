import type { Tx } from './database'
import { auditEntries } from './tables/audit-entries'

export type AuditEntry = {
  /** Null where the product itself acted, for example after a WeChat event. */
  operatorId?: string
  action: string
  subjectType: string
  subjectId: string
  before?: Record<string, unknown>
  after?: Record<string, unknown>
  requestId?: string
  occurredAt: Date
}

/** Written in the transaction of its change. Callers leave secrets out. */
export async function audit(tx: Tx, entry: AuditEntry): Promise<void> {
  await tx.insert(auditEntries).values(entry)
}
