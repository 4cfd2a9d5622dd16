import { and, eq } from 'drizzle-orm'
import type { Tx } from '../../db/database'
import { providerUsers } from '../../db/tables/provider-accounts'
import type { webinars } from '../../db/tables/webinars'
import type { ProviderWebinar } from '../../ports/live-provider'

type WebinarRow = typeof webinars.$inferSelect
type Known = Pick<
  WebinarRow,
  'providerAccountId' | 'hostEmail' | 'alternativeHosts' | 'notSupported' | 'registrationUrl' | 'registrationBlock'
>
type Facts = Partial<
  Pick<
    WebinarRow,
    'providerUserId' | 'hostEmail' | 'alternativeHosts' | 'notSupported' | 'registrationUrl' | 'registrationBlock'
  >
>

/**
 * The webinar's host and whether people can register, where the provider reports them. Fields missing in a list stay as
 * they were.
 */
export async function hostFacts(known: Known, seen: ProviderWebinar, tx: Tx): Promise<Facts> {
  const host = await hostOf(known.providerAccountId, seen.hostId, tx)
  return {
    // A webinar of a user who was never named has no owner here, and its sync stops.
    ...(seen.hostId !== undefined && { providerUserId: host?.id ?? null }),
    hostEmail: seen.hostEmail ?? host?.email ?? known.hostEmail,
    alternativeHosts: sameList(seen.alternativeHosts, known.alternativeHosts)
      ? known.alternativeHosts
      : (seen.alternativeHosts ?? known.alternativeHosts),
    // No list marks a webinar of Zoom Events: once it has refused a change it stays marked.
    notSupported: seen.notSupported ?? (known.notSupported === 'provider_events' ? known.notSupported : null),
    registrationUrl: seen.registrationUrl ?? known.registrationUrl,
    registrationBlock: blockOf(known, seen),
  }
}

async function hostOf(providerAccountId: string | null, externalUserId: string | undefined, tx: Tx) {
  if (!providerAccountId || externalUserId === undefined) return undefined
  const [host] = await tx
    .select({ id: providerUsers.id, email: providerUsers.email })
    .from(providerUsers)
    .where(
      and(eq(providerUsers.providerAccountId, providerAccountId), eq(providerUsers.externalUserId, externalUserId)),
    )
  return host
}

/** Required questions are checked elsewhere; registration being on again removes only the mark that it was off. */
function blockOf({ registrationBlock }: Known, { registration }: ProviderWebinar): WebinarRow['registrationBlock'] {
  if (registration === 'off') return 'registration_off'
  return registration && registrationBlock === 'registration_off' ? null : registrationBlock
}

const sameList = (one: string[] | undefined, other: string[]) =>
  one === undefined || JSON.stringify(one) === JSON.stringify(other)
