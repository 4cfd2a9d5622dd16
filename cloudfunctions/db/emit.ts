import { domainEvents } from './tables/domain-events'
import type { Tx } from './database'

type DomainEvent = {
  type: string
  webinarId?: string
  contactId?: string
  payload?: Record<string, unknown>
  occurredAt: Date
}

/** Tells the rest of the product, and later the outside, what happened: in the transaction that made it happen. */
export async function emit(tx: Tx, event: DomainEvent): Promise<void> {
  await tx.insert(domainEvents).values(event)
}
