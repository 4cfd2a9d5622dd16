import { eq, inArray, sql } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import { providerObstacle } from './rules/provider-obstacle'
import { providerStep } from './rules/provider-step'
import type { Tx } from '../../db/database'
import { contacts } from '../../db/tables/contacts'
import { providerAccounts } from '../../db/tables/provider-accounts'
import { registrations } from '../../db/tables/registrations'
import { webinars } from '../../db/tables/webinars'

const another = sql`o.webinar_id = ${registrations}.webinar_id and o.contact_id <> ${registrations}.contact_id and o.provider_status in ('registered', 'pending')`

/** Another person is registered at the provider for the same webinar under this person's e-mail. */
const isEmailTaken = sql<boolean>`exists (
  select from contacts c join registrations o on o.contact_id = c.id where c.email = ${contacts}.email and ${another})`

/** The registrant id that the provider returned already belongs to another person. */
export const isAnothers = (registrantId: string) =>
  sql`exists (select from registrations o where o.provider_registrant_id = ${registrantId} and ${another})`

/**
 * Everything that registering this person at their webinar's provider depends on; nothing when the registration was
 * deleted.
 */
export async function readAtProvider(registrationId: Id, db: Tx) {
  const [row] = await readAllAtProvider([registrationId], db)
  return row
}

/** The same for several registrations, oldest first. */
export async function readAllAtProvider(registrationIds: Id[], db: Tx) {
  return db
    .select({
      registration: registrations,
      contact: contacts,
      webinar: webinars,
      account: providerAccounts,
      isEmailTaken,
    })
    .from(registrations)
    .innerJoin(contacts, eq(contacts.id, registrations.contactId))
    .innerJoin(webinars, eq(webinars.id, registrations.webinarId))
    .leftJoin(providerAccounts, eq(providerAccounts.id, webinars.providerAccountId))
    .where(inArray(registrations.id, registrationIds))
    .orderBy(registrations.registeredAt, registrations.id)
}

export type RegistrationAtProvider = NonNullable<Awaited<ReturnType<typeof readAtProvider>>>

/** Held by the job that calls the provider about this registration. */
export const registrationLock = (registrationId: Id) => `at-provider:${registrationId}`

export function stepOf({ registration }: RegistrationAtProvider) {
  return providerStep({
    status: registration.status,
    stands: registration.providerStatus,
    isAnswerLost: registration.providerAskedAt !== null,
  })
}

export function obstacleOf({ contact, webinar, account, isEmailTaken }: RegistrationAtProvider) {
  return providerObstacle({
    hostEmail: webinar.hostEmail,
    alternativeHosts: webinar.alternativeHosts,
    connectedEmail: account?.connectedEmail ?? null,
    isConnected: account !== null && account.disconnectedAt === null,
    isGone: webinar.providerState !== 'ready' || webinar.deletedAt !== null,
    isSupported: webinar.notSupported === null,
    block: webinar.registrationBlock,
    email: contact.email,
    isEmailTaken,
  })
}
