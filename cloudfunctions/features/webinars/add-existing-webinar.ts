import { and, eq } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import { message, type Message } from '../../../shared/text/messages/message'
import { audit } from '../../db/audit'
import { providerUsers } from '../../db/tables/provider-accounts'
import { webinars } from '../../db/tables/webinars'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { connectedAccount } from '../provider-accounts/connected-account'
import { addWebinar } from './upsert-listed-webinars'
import { checkRegistrations } from './check-registration'

type Input = { providerAccountId: Id; externalId: string }
type TakenIn = { id: Id; outcome: 'added' | 'known' }

/**
 * A provider's list leaves out webinars that ended long ago; they can still be fetched by number. Webinars of other
 * hosts are refused.
 */
export async function addExistingWebinar(
  { providerAccountId, externalId: typed }: Input,
  operator: Operator,
  deps: Deps,
): Promise<TakenIn> {
  const account = await connectedAccount(providerAccountId, deps.db)
  // As Zoom shows numbers to people: 932 0123 5621, or with dashes.
  const externalId = typed.replaceAll(/[\s-]/g, '')
  const ours = and(eq(webinars.providerAccountId, account.id), eq(webinars.externalId, externalId))
  const [known] = await deps.db.select({ id: webinars.id, deletedAt: webinars.deletedAt }).from(webinars).where(ours)
  if (known?.deletedAt) throw refused('webinar_was_deleted')
  if (known) return { id: known.id, outcome: 'known' }

  const provider = deps.liveProvider(account)
  const seen = await provider.getWebinar(externalId)
  if (!seen) throw refused(message('webinar_id_not_found', { account: account.name, id: externalId }))
  if (provider.capabilities.hasUsers && !(await isNamed(seen.hostId))) {
    throw refused('host_of_webinar_not_listed')
  }

  const now = deps.clock.now()
  const id = await deps.db.transaction(async (tx) => {
    const added = await addWebinar(account, seen, now, tx)
    if (!added) throw new AppError('conflict')
    await audit(tx, operator, {
      action: 'webinar.taken_in',
      subjectType: 'webinar',
      subjectId: added,
      after: { title: seen.title, externalId },
      occurredAt: now,
    })
    return added
  })
  await checkRegistrations([id], provider, deps)
  return { id, outcome: 'added' }

  async function isNamed(hostId: string | undefined): Promise<boolean> {
    const [user] = await deps.db
      .select({ removedAt: providerUsers.removedAt })
      .from(providerUsers)
      .where(and(eq(providerUsers.providerAccountId, account.id), eq(providerUsers.externalUserId, hostId ?? '')))
    return user?.removedAt === null
  }
}

const refused = (externalId: Message) => new AppError('bad_input', '', { fields: { externalId } })
