import type { LiveProvider, ProviderAccountFacts } from '../../../ports/live-provider'
import { readAhead } from '../read-ahead'
import { listAbsentees } from './absentees'
import { zoomClient, type ZoomClient, type ZoomConfig } from './client'
import { closeOwnEntrance } from './entrance'
import { eventFeeds } from './event-feeds'
import { getWebinar } from './get-webinar'
import { listWebinars } from './list-webinars'
import { missingScopes } from './operations'
import { listRecordings } from './recordings'
import { approvePerson, cancelPerson, registerPerson, registrationNeeds } from './register-person'
import { registerPeople } from './register-people'
import { registrantsFeed } from './registrants-feed'
import { listSessions } from './sessions'
import { staysFeed } from './stays-feed'
import { readTranscript } from './transcript'
import { findUser, listUsers } from './users'
import { watchUrl } from './watch-url'
import { createWebinar, deleteWebinar, findWebinar, updateWebinar } from './webinar-calls'

/** Zoom Webinars through a server-to-server app. Written from public sources and held against the stand-in, not yet against Zoom. */
export function zoom(config: ZoomConfig): LiveProvider {
  const client = zoomClient(config)
  return {
    id: 'zoom',
    capabilities: {
      closesOwnEntrance: false,
      registersPeople: true,
      modes: ['video'],
      stayPrecision: 'second',
      hasUsers: true,
      hasRecordings: true,
      tellsStatus: false,
    },

    checkAccount: () => checkAccount(client),
    // A master account's sub-accounts are connected with apps of their own.
    usesSubAccounts: async () => false,
    listUsers: () => readAhead(listUsers(client)),
    findUser: (email) => findUser(client, email),

    createWebinar: (draft) => createWebinar(client, draft),
    findWebinar: (key) => findWebinar(client, key),
    updateWebinar: (externalId, changes) => updateWebinar(client, externalId, changes),
    deleteWebinar: (externalId) => deleteWebinar(client, externalId),
    listWebinars: ({ hostIds } = { hostIds: [] }) => readAhead(listWebinars(client, hostIds)),
    getWebinar: (externalId) => getWebinar(client, externalId),

    closeOwnEntrance: (externalId) => closeOwnEntrance(client, externalId),
    // It was never closed.
    openOwnEntrance: async () => undefined,
    watchUrl: async (webinar, viewer, what) => watchUrl(webinar, viewer, what),
    registrationNeeds: (externalId) => registrationNeeds(client, externalId),
    registerPerson: (externalId, person) => registerPerson(client, externalId, person),
    registerPeople: (externalId, people) => registerPeople(client, externalId, people),
    approvePerson: (externalId, registrant) => approvePerson(client, externalId, registrant),
    cancelPerson: (externalId, registrant) => cancelPerson(client, externalId, registrant),

    listSessions: (externalId) => listSessions(client, externalId),
    listAbsentees: (externalSessionId) => listAbsentees(client, externalSessionId),
    listRecordings: (externalSessionId) => listRecordings(client, externalSessionId),
    readTranscript: (recording) => readTranscript(client, recording),

    listRegistrants: (externalId) => registrantsFeed(client, externalId),
    listStays: (webinar) => staysFeed(client, webinar),
    listEvents: (webinar) => eventFeeds(client, webinar),
  }
}

/** A token is given only to an app that works, and it alone says what the app may do; rights given later need a new one. */
async function checkAccount(client: ZoomClient): Promise<ProviderAccountFacts> {
  const { scopes } = await client.tokens.renewed()
  return { externalAccountId: client.config.accountId, usesSubAccounts: false, missingScopes: missingScopes(scopes) }
}
