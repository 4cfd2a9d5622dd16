import { isThere, recordingFacts, recordingFiles } from '../recordings'
import { pageOf } from '../pages-of-rows'
import type { Held, Webinar } from '../state'
import { tokenFor } from '../tokens'
import { ofAnotherAccount, Refusal } from '../wire'
import type { Operations } from './table'

const DAY_MS = 86_400_000
const TOKEN_LIFE_SECONDS = 86_400

export const recordingOperations: Operations = {
  recordingGet({ world, account, app, params, query }) {
    const id = params[0] ?? ''
    if (world.isElsewhere(account, id)) throw ofAnotherAccount()
    const found = heldWithRecording(
      [...world.webinars.values()].filter(({ accountId }) => accountId === account.accountId),
      id,
    )
    if (!found || !isThere(found.held.recording, world.now())) throw missing(found?.held, world.now())

    const files = recordingFiles(world, found.held)
    const until = world.now() + Number(query.ttl ?? TOKEN_LIFE_SECONDS) * 1000
    const token =
      query.include_fields === 'download_access_token'
        ? { download_access_token: tokenFor(app, 'download', until) }
        : {}
    return {
      status: 200,
      body: { ...recordingFacts(world, found.webinar, found.held, files), recording_files: files, ...token },
    }
  },

  recordingsList({ world, account, params, query }) {
    const host = world.userOf(account, params[0] ?? '')
    const to = query.to ?? new Date(world.now()).toISOString().slice(0, 10)
    const from = query.from ?? new Date(Date.parse(to) - DAY_MS).toISOString().slice(0, 10)
    const inTrash = query.trash === 'true'
    const all = [...world.webinars.values()]
      .filter(({ hostId }) => hostId === host.id)
      .flatMap((webinar) => webinar.held.map((held) => ({ webinar, held })))
    const listed = all.filter(({ held: { recording, startedAt } }) => {
      const isListed = inTrash ? recording?.deletedAt !== undefined : isThere(recording, world.now())
      return isListed && startedAt >= Date.parse(from) && startedAt < Date.parse(to) + DAY_MS
    })
    const { rows, facts } = pageOf(listed, query, `recordings/${host.id}`, world.now())
    const meetings = rows.map(({ webinar, held }) => {
      const files = recordingFiles(world, held)
      return { ...recordingFacts(world, webinar, held, files), recording_files: files }
    })
    return { status: 200, body: { from, to, ...facts, meetings } }
  },
}

/** For a uuid that session, for an id the latest session with a recording. */
function heldWithRecording(webinars: Webinar[], idOrUuid: string): { webinar: Webinar; held: Held } | undefined {
  for (const webinar of webinars) {
    const held = webinar.held.findLast(
      ({ uuid, recording }) => uuid === idOrUuid || (String(webinar.id) === idOrUuid && recording !== undefined),
    )
    if (held) return { webinar, held }
  }
  return undefined
}

/** Zoom has one code for all reasons; only the message differs. */
function missing(held: Held | undefined, now: number): Refusal {
  if (held?.recording?.deletedAt !== undefined) return new Refusal(404, 3301, 'This recording has been deleted.')
  if (held?.recording && held.recording.readyAt > now)
    return new Refusal(404, 3301, 'This recording is still being processed.')
  return new Refusal(404, 3301, 'There is no recording for this webinar.')
}
