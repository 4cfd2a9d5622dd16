import { createHash } from 'node:crypto'
import { zoom as description } from '../../../../shared/contracts/live-providers/zoom'
import type {
  LiveProvider,
  ProviderAccountFacts,
  Absentee,
  Feed,
  FeedPage,
  ProviderEvent,
  ProviderSession,
  WatchableWebinar,
  DisabledLandingPage,
} from '../../../ports/live-provider'
import { readAhead } from '../read-ahead'
import { textOf, isRow, type Row } from '../rows'
import { zoomClient, type ZoomClient, type ZoomConfig } from './client'
import { isForbiddenState, isGone } from './failures'
import { feed } from './feed'
import { getWebinar } from './get-webinar'
import { listWebinars } from './list-webinars'
import { momentOf } from './moment-of'
import { missingScopes } from './operations'
import { pagesOf } from './pages'
import { personOf } from './person-of'
import { listRecordings } from './recordings'
import { readWebhook } from './read-webhook'
import { registerPeople } from './register-people'
import { approvePerson, cancelPerson, registerPerson, registrationNeeds } from './register-person'
import { registrantsFeed } from './registrants-feed'
import { listSessions, sessionsOf } from './sessions'
import { staysFeed } from './stays-feed'
import { toQuestionEvents } from './to-question-events'
import { readTranscript } from './transcript'
import { findUser, listUsers } from './users'
import { watchUrl } from './watch-url'
import { createWebinar, deleteWebinar, findWebinar, updateWebinar } from './webinar-calls'

/**
 * Zoom Webinars through a server-to-server app. Written from public sources and tested against the local stand-in, not
 * yet against Zoom.
 */
export function zoom(config: ZoomConfig): LiveProvider {
  const client = zoomClient(config)
  return {
    id: description.id,
    capabilities: description.capabilities,

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

    disableLandingPage: (externalId) => disableLandingPage(client, externalId),
    // It was never closed.
    enableLandingPage: async () => undefined,
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

    readWebhook: (request) => readWebhook(request, config.webhookSecret, config.clock.now()),
  }
}

/**
 * A token is returned only to a working app, and only the token lists the app's rights; rights added later need a new
 * one.
 */
async function checkAccount(client: ZoomClient): Promise<ProviderAccountFacts> {
  const { scopes } = await client.tokens.renewed()
  return { externalAccountId: client.config.accountId, usesSubAccounts: false, missingScopes: missingScopes(scopes) }
}

/** Zoom returns no absentees where registration is off (3000), and for webinars it has deleted (3001). */
async function listAbsentees(client: ZoomClient, webinarId: string): Promise<Absentee[] | undefined> {
  const absent: Absentee[] = []
  try {
    for await (const { rows } of pagesOf(client, 'webinarAbsentees', 'registrants', { path: { webinarId } })) {
      absent.push(
        ...rows.map((row) => ({ registrantId: textOf(row, ['id']), email: textOf(row, ['email'])?.toLowerCase() })),
      )
    }
  } catch (error) {
    if (isForbiddenState(error) || isGone(error)) return undefined
    throw error
  }
  return absent
}

type Reading = {
  operation: 'reportWebinarPolls' | 'reportWebinarQA'
  toEvents: (person: Row, session: ProviderSession) => ProviderEvent[]
}

/** For each session one complete report of answers and one of questions. Chat is not available. */
function eventFeeds(client: ZoomClient, webinar: WatchableWebinar): Feed<ProviderEvent>[] {
  return [
    feed('poll', () => reports(client, webinar, { operation: 'reportWebinarPolls', toEvents: toPollEvents })),
    feed('question', () => reports(client, webinar, { operation: 'reportWebinarQA', toEvents: toQuestionEvents })),
  ]
}

async function* reports(
  client: ZoomClient,
  webinar: WatchableWebinar,
  { operation, toEvents }: Reading,
): AsyncGenerator<FeedPage<ProviderEvent>, void, undefined> {
  for (const session of await sessionsOf(client, webinar)) {
    const people = await peopleIn(client, operation, session)
    yield { rows: people.flatMap((person) => toEvents(person, session)) }
  }
}

/** Where no question was asked there is no report. */
async function peopleIn(
  client: ZoomClient,
  operation: Reading['operation'],
  { externalSessionId }: ProviderSession,
): Promise<Row[]> {
  try {
    const { questions } = await client.call(operation, { path: { webinarId: externalSessionId }, patient: true })
    return Array.isArray(questions) ? questions.filter(isRow) : []
  } catch (error) {
    if (isGone(error)) return []
    throw error
  }
}

/**
 * One person with all their answers. An answer has no id of its own: the key is built from poll, person and question.
 */
function toPollEvents(person: Row, { externalSessionId, startedAt }: ProviderSession): ProviderEvent[] {
  const who = personOf(person)
  const answers = Array.isArray(person.question_details) ? person.question_details.filter(isRow) : []
  return answers.map((row) => {
    const question = textOf(row, ['question']) ?? ''
    const pollId = textOf(row, ['polling_id']) ?? ''
    return {
      ...who,
      sourceKey: `${externalSessionId}|${pollId}|${who.email ?? who.name ?? ''}|${shortOf(question)}`,
      kind: 'poll',
      occurredAt: momentOf(row, 'date_time') ?? startedAt,
      detail: { question, answer: textOf(row, ['answer']) ?? '' },
    }
  })
}

const shortOf = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 16)

/**
 * Zoom's registration page stays open as long as registration is on, and without registration nobody would be
 * identified.
 */
async function disableLandingPage(client: ZoomClient, externalId: string): Promise<DisabledLandingPage> {
  const webinar = await getWebinar(client, externalId)
  return { formStillOpen: webinar?.registration !== 'off' }
}
