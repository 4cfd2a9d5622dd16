import { eq } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import type { WebinarHosts } from './rules/is-host'
import type { Tx } from '../../db/database'
import { providerAccounts } from '../../db/tables/provider-accounts'
import { webinars } from '../../db/tables/webinars'

/** The hosts of the webinar and the person who connected its account: the provider registers none of them. */
export async function hostsOf(webinarId: Id, tx: Tx): Promise<WebinarHosts | undefined> {
  const [found] = await tx
    .select({
      hostEmail: webinars.hostEmail,
      alternativeHosts: webinars.alternativeHosts,
      connectedEmail: providerAccounts.connectedEmail,
    })
    .from(webinars)
    .leftJoin(providerAccounts, eq(providerAccounts.id, webinars.providerAccountId))
    .where(eq(webinars.id, webinarId))
  return found
}
