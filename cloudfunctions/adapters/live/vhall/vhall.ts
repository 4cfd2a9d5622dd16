import type { LiveProvider, ProviderAccountFacts } from '../../../ports/live-provider'
import { getCallback, setCallback } from './callback-setting'
import { vhallClient, type VhallClient, type VhallConfig } from './client'
import { closeOwnEntrance, openOwnEntrance } from './entrance'
import { eventFeeds } from './event-feeds'
import { isNotAvailable } from './failures'
import { feed } from './feed'
import { listWebinars } from './list-webinars'
import { pagesOf, readPage } from './pages'
import { readAhead } from '../read-ahead'
import { usableRows } from '../usable-rows'
import { staysFeed } from './stays-feed'
import { toRegistrant } from './to-registrant'
import { watchUrl } from './watch-url'
import { createWebinar, deleteWebinar, findWebinar, getWebinar, updateWebinar } from './webinar-calls'

/** VHall 微吼 through its open API v3. Written from public sources and held against the stand-in, not yet against VHall. */
export function vhall(config: VhallConfig): LiveProvider {
  const client = vhallClient(config)
  return {
    id: 'vhall',
    capabilities: {
      closesOwnEntrance: true,
      registersPeople: false,
      modes: ['video', 'interactive', 'audio'],
      stayPrecision: 'second',
      hasUsers: false,
      hasRecordings: false,
      tellsStatus: true,
    },

    checkAccount: () => checkAccount(client),
    usesSubAccounts: () => usesSubAccounts(client),

    createWebinar: (draft) => createWebinar(client, draft),
    findWebinar: (key) => findWebinar(client, key),
    updateWebinar: (externalId, changes) => updateWebinar(client, externalId, changes),
    deleteWebinar: (externalId) => deleteWebinar(client, externalId),
    listWebinars: () => readAhead(listWebinars(client)),
    getWebinar: (externalId) => getWebinar(client, externalId),

    closeOwnEntrance: (externalId, gate) => closeOwnEntrance(client, externalId, gate),
    openOwnEntrance: (externalId) => openOwnEntrance(client, externalId),
    watchUrl: async (webinar, viewer, what) => watchUrl(webinar, viewer, what, config.watchBaseUrl),

    listRegistrants: (externalId) =>
      feed('registrants', async function* () {
        for await (const page of pagesOf(client, 'listRegistrations', { webinar_id: externalId })) {
          yield usableRows(page, (row) => toRegistrant(row, client.fields, config.clock.now()))
        }
      }),
    listStays: (webinar) => staysFeed(client, webinar),
    listEvents: (webinar) => eventFeeds(client, webinar),

    getCallback: () => getCallback(client),
    setCallback: (callback) => setCallback(client, callback),
  }
}

async function checkAccount(client: VhallClient): Promise<ProviderAccountFacts> {
  await readPage(client, 'listWebinars', {}, { limit: 1 })
  return { externalAccountId: client.config.appKey, usesSubAccounts: (await usesSubAccounts(client)) === true }
}

async function usesSubAccounts(client: VhallClient): Promise<boolean | 'unknown'> {
  try {
    const { total = 0, rows } = await readPage(client, 'listChildAccounts', {}, { limit: 1 })
    return total > 0 || rows.length > 0
  } catch (error) {
    if (isNotAvailable(error)) return 'unknown'
    throw error
  }
}
