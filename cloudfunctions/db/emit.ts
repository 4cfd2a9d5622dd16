import { domainEvents } from './tables/domain-events'
import type { Tx } from './database'

type DomainEvent = {
  type: string
  webinarId?: string
  contactId?: string
  payload?: Record<string, unknown>
  occurredAt: Date
}

/** Publishes a domain event to the rest of the product, and later to webhooks: in the transaction of its cause. */
export async function emit(tx: Tx, event: DomainEvent): Promise<void> {
  await tx.insert(domainEvents).values(event)
}
