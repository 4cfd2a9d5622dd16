import { vhall as description } from '../../../../shared/contracts/live-providers/vhall'
import type {
  LiveProvider,
  ProviderAccountFacts,
  DisabledLandingPage,
  LandingPageGate,
} from '../../../ports/live-provider'
import { readAhead } from '../read-ahead'
import { isRow, textOf } from '../rows'
import { usableRows } from '../usable-rows'
import { vhallClient, type VhallClient, type VhallConfig } from './client'
import { eventFeeds } from './event-feeds'
import { isNotAvailable, isGone } from './failures'
import { feed } from './feed'
import { listWebinars } from './list-webinars'
import { pagesOf, readPage } from './pages'
import { readWebhook, STATE_EVENTS } from './read-webhook'
import { staysFeed } from './stays-feed'
import { toRegistrant } from './to-registrant'
import { watchUrl } from './watch-url'
import { createWebinar, deleteWebinar, findWebinar, getWebinar, updateWebinar } from './webinar-calls'

/**
 * VHall 微吼 through its open API v3. Written from public sources and tested against the local stand-in, not yet against
 * VHall.
 */
export function vhall(config: VhallConfig): LiveProvider {
  const client = vhallClient(config)
  return {
    id: description.id,
    capabilities: description.capabilities,

    checkAccount: () => checkAccount(client),
    usesSubAccounts: () => usesSubAccounts(client),

    createWebinar: (draft) => createWebinar(client, draft),
    findWebinar: (key) => findWebinar(client, key),
    updateWebinar: (externalId, changes) => updateWebinar(client, externalId, changes),
    deleteWebinar: (externalId) => deleteWebinar(client, externalId),
    listWebinars: (_of, skipped) => readAhead(listWebinars(client, skipped)),
    getWebinar: (externalId) => getWebinar(client, externalId),

    disableLandingPage: (externalId, gate) => disableLandingPage(client, externalId, gate),
    enableLandingPage: (externalId) => enableLandingPage(client, externalId),
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
    readWebhook: (request, secret) => readWebhook(request, secret, config.clock.now()),
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

const AS_JSON = 2

/** VHall stores one address per account, so check for another address before setting ours. */
async function getCallback(client: VhallClient): Promise<{ url: string } | undefined> {
  const setting = await client.call('getCallback')
  const url = isRow(setting) ? textOf(setting, ['callback_url']) : undefined
  return url ? { url } : undefined
}

/** `secret` signs the callbacks, up to 32 characters; it is not the API secret. */
async function setCallback(client: VhallClient, { url, secret }: { url: string; secret: string }): Promise<void> {
  const existing = await getCallback(client)
  await client.call(existing ? 'editCallback' : 'createCallback', {
    secret_key: secret,
    callback_url: url,
    callback_event: STATE_EVENTS.join(','),
    msg_type: AS_JSON,
    fail_try_request: 1,
  })
}

/**
 * K verification turns away everybody without a watch token of ours. `auth/edit` is a console path; where it is
 * refused, the documented `create-more-k` adds our endpoint, which must not be added twice, so the existing entries are
 * read first.
 */
async function disableLandingPage(
  client: VhallClient,
  externalId: string,
  gate: LandingPageGate,
): Promise<DisabledLandingPage> {
  if (!(await isOurGateSet(client, externalId, gate))) await setGate(client, externalId, gate)
  return { formStillOpen: !(await switchForm(client, 'disableRegistrationForm', externalId)) }
}

async function enableLandingPage(client: VhallClient, externalId: string): Promise<void> {
  await client.call('setWebinarK', { webinar_id: externalId, use_global_k: 0, exist_3rd_auth: 0 })
  // Where the form cannot be switched from here it was not switched off from here either.
  await switchForm(client, 'enableRegistrationForm', externalId)
}

async function isOurGateSet(client: VhallClient, externalId: string, gate: LandingPageGate): Promise<boolean> {
  try {
    const set = await client.call('getWebinarK', { webinar_id: externalId })
    return (
      isRow(set) &&
      textOf(set, ['exist_3rd_auth']) === '1' &&
      textOf(set, ['auth_url']) === gate.authUrl &&
      textOf(set, ['failure_url']) === gate.failureUrl
    )
  } catch (error) {
    if (isNotAvailable(error)) return false
    throw error
  }
}

async function setGate(
  client: VhallClient,
  externalId: string,
  { authUrl, failureUrl }: LandingPageGate,
): Promise<void> {
  try {
    const own = { use_global_k: 0, exist_3rd_auth: 1, auth_url: authUrl, failure_url: failureUrl }
    await client.call('setWebinarK', { webinar_id: externalId, ...own })
  } catch (error) {
    if (isGone(error) || !isNotAvailable(error)) throw error
    await client.call('addWebinarK', { webinar_id: externalId, curr_url: authUrl, fail_url: failureUrl })
  }
}

async function switchForm(
  client: VhallClient,
  operation: 'disableRegistrationForm' | 'enableRegistrationForm',
  externalId: string,
): Promise<boolean> {
  try {
    await client.call(operation, { webinar_id: externalId })
    return true
  } catch (error) {
    if (isNotAvailable(error)) return false
    throw error
  }
}
