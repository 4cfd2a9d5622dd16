import { and, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { acquisitionChannels } from '../../../cloudfunctions/db/tables/acquisition-channels'
import { contactIdentities, contacts } from '../../../cloudfunctions/db/tables/contacts'
import { providerAccounts } from '../../../cloudfunctions/db/tables/provider-accounts'
import { registrations } from '../../../cloudfunctions/db/tables/registrations'
import { shortLinks } from '../../../cloudfunctions/db/tables/short-links'
import { webinars } from '../../../cloudfunctions/db/tables/webinars'
import { registeredCount, watchedCount } from '../../../cloudfunctions/db/webinar-figures'
import type { ProviderId } from '../../../shared/contracts/ids'
import type { ConsoleLink, KnownContact, KnownWebinar } from '../contract'

const MOST_LINKS = 100

export type Viewer = { key: string; name: string; phone?: string }

export interface ProductFacts {
  /** By the provider's id. */
  webinars(provider: ProviderId): Promise<Map<string, KnownWebinar>>
  /** Connected Zoom accounts: our account id by Zoom's account id. */
  zoomAccounts(): Promise<Map<string, string>>
  /** By `<appid>:<openid>`. */
  contactsOf(openIds: string[]): Promise<Map<string, KnownContact>>
  /** The newest ones. */
  links(): Promise<ConsoleLink[]>
  /** A random part of the people registered for a webinar, as VHall would identify them. */
  someRegistered(externalId: string, percent: number): Promise<Viewer[]>
  close(): Promise<void>
}

/** Reads the product's database for the console. It never writes. */
export function productFacts(databaseUrl: string, viewerDomain: string): ProductFacts {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 2,
    connectionTimeoutMillis: 3_000,
    idleTimeoutMillis: 5_000,
    allowExitOnIdle: true,
  })
  pool.on('error', () => undefined) // an idle connection was lost; the next query will report the error
  const db = drizzle(pool)
  const viewerEmail = (viewerKey: string) => `c_${viewerKey}@${viewerDomain}`

  return {
    async webinars(provider) {
      const rows = await db
        .select({
          externalId: webinars.externalId,
          id: webinars.id,
          code: webinars.code,
          isListed: webinars.isListed,
          registered: registeredCount,
          watched: watchedCount,
          lastSyncedAt: webinars.lastSyncedAt,
        })
        .from(webinars)
        .where(and(eq(webinars.provider, provider), isNotNull(webinars.externalId), isNull(webinars.deletedAt)))
      return new Map(
        rows.map(({ externalId, lastSyncedAt, ...row }) => [
          externalId ?? '',
          { ...row, lastSyncedAt: lastSyncedAt?.toISOString() ?? null },
        ]),
      )
    },

    async zoomAccounts() {
      const rows = await db
        .select({ id: providerAccounts.id, accountId: providerAccounts.externalAccountId })
        .from(providerAccounts)
        .where(and(eq(providerAccounts.provider, 'zoom'), isNull(providerAccounts.disconnectedAt)))
      return new Map(rows.map(({ id, accountId }) => [accountId, id]))
    },

    async contactsOf(openIds) {
      const registeredFor = sql<string[]>`array(
        select w.external_id from ${registrations} r join ${webinars} w on w.id = r.webinar_id
        where r.contact_id = ${contacts.id} and r.status = 'registered' and w.external_id is not null)`
      const rows = await db
        .select({
          openId: contactIdentities.value,
          id: contacts.id,
          name: contacts.name,
          phone: contacts.phone,
          email: contacts.email,
          viewerKey: contacts.viewerKey,
          registeredFor,
        })
        .from(contactIdentities)
        .innerJoin(contacts, eq(contacts.id, contactIdentities.contactId))
        .where(and(eq(contactIdentities.kind, 'wechat_openid'), inArray(contactIdentities.value, openIds)))
      return new Map(
        rows.map(({ openId, viewerKey, ...row }) => [openId, { ...row, viewerEmail: viewerEmail(viewerKey) }]),
      )
    },

    async links() {
      const rows = await db
        .select({
          id: shortLinks.id,
          webinarId: shortLinks.webinarId,
          title: webinars.title,
          channel: acquisitionChannels.name,
          inviter: contacts.name,
        })
        .from(shortLinks)
        .leftJoin(webinars, eq(webinars.id, shortLinks.webinarId))
        .leftJoin(acquisitionChannels, eq(acquisitionChannels.id, shortLinks.channelId))
        .leftJoin(contacts, eq(contacts.id, shortLinks.inviterId))
        .where(isNull(webinars.deletedAt))
        .orderBy(desc(shortLinks.createdAt))
        .limit(MOST_LINKS)
      return rows.map(({ webinarId, ...row }) => ({ ...row, isWebinar: webinarId !== null }))
    },

    async someRegistered(externalId, percent) {
      const rows = await db
        .select({ viewerKey: contacts.viewerKey, name: contacts.name, phone: contacts.phone })
        .from(registrations)
        .innerJoin(webinars, eq(webinars.id, registrations.webinarId))
        .innerJoin(contacts, eq(contacts.id, registrations.contactId))
        .where(
          and(
            eq(webinars.externalId, externalId),
            eq(webinars.provider, 'vhall'),
            eq(registrations.status, 'registered'),
          ),
        )
        .orderBy(sql`random()`)
      const wanted = Math.round((rows.length * percent) / 100)
      return rows.slice(0, wanted).map(({ viewerKey, name, phone }) => ({
        key: viewerEmail(viewerKey),
        name: name || '微信用户',
        phone: phone ?? undefined,
      }))
    },

    close: () => pool.end(),
  }
}
