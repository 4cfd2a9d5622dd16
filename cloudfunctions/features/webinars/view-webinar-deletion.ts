import { and, count, eq } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import type { WebinarDeletion } from '../../../shared/contracts/webinars'
import type { Message } from '../../../shared/text/messages/message'
import { registrations } from '../../db/tables/registrations'
import type { Deps } from '../../ports/deps'
import { askSubAccounts, deletableWebinar, deletionRefusal, providerOf, standsAtProvider } from './deletion-rules'

/** Shown before anybody types a title: what is deleted, what stays, and why it may be refused. */
export async function viewWebinarDeletion(
  { id }: { id: Id },
  deps: Deps,
): Promise<Omit<WebinarDeletion, 'refusal'> & { refusal: Message | '' }> {
  const row = await deletableWebinar(id, deps.db)
  const [counted] = await deps.db
    .select({ n: count() })
    .from(registrations)
    .where(and(eq(registrations.webinarId, id), eq(registrations.status, 'registered')))
  const refusal = await deletionRefusal(row, deps.db)
  const deletesAtProvider = standsAtProvider(row)
  const facts = { title: row.title, registeredCount: counted?.n ?? 0, deletesAtProvider }
  if (refusal !== '' || !deletesAtProvider) return { ...facts, subAccounts: 'not_asked', refusal }

  const subAccounts = await askSubAccounts(await providerOf(row, deps.db, deps))
  return { ...facts, subAccounts, refusal: subAccounts === 'used' ? 'account_has_sub_accounts' : '' }
}
