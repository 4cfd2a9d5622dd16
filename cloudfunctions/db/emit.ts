import type { DomainEvent } from '../../shared/contracts/events'
import { domainEvents } from './tables/domain-events'
import type { Tx } from './database'

/** Publishes a domain event to the rest of the product, and later to webhooks: in the transaction of its cause. */
export async function emit(tx: Tx, event: DomainEvent & { occurredAt: Date }): Promise<void> {
  await tx.insert(domainEvents).values(event)
}
