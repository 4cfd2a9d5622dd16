import type { Events } from './events'
import type { Held, Join, Recording, Webinar } from './state'
import { transcriptOf } from './transcript-text'
import { forbiddenState } from './wire'
import { newKey, newUuid, type World } from './world'

const MINUTE_MS = 60_000

/** A person who joins. A guest only has a name; a person with a login or a personal link is identified. */
export type Person = {
  name: string
  email?: string
  registrantId?: string
  participantUserId?: string
  phone?: string
  isWaiting?: boolean
}

/** Starting and ending, joining and leaving. Every start after the first creates a new uuid. */
export class Lives {
  constructor(
    private readonly world: World,
    private readonly events: Events,
  ) {}

  start(webinar: Webinar, { at = this.world.now(), uuid }: { at?: number; uuid?: string } = {}): Held {
    if (isLive(webinar)) throw forbiddenState('The webinar has started already.')

    if (uuid) webinar.uuid = uuid
    else if (webinar.held.some((held) => held.uuid === webinar.uuid)) webinar.uuid = newUuid()
    const held: Held = { uuid: webinar.uuid, startedAt: at, joins: [], polls: [], questions: [] }
    webinar.held.push(held)
    this.world.changed(webinar)
    this.events.started(webinar, held)
    return held
  }

  end(webinar: Webinar, { at = this.world.now() }: { at?: number } = {}): Held {
    const held = liveOf(webinar)
    held.openPoll = undefined
    held.endedAt = Math.max(at, held.startedAt + 1_000)
    for (const join of held.joins.filter(isInside)) this.leave(webinar, held, join, held.endedAt)
    if (webinar.settings.auto_recording === 'cloud') held.recording = this.recordingOf(webinar, held)
    this.world.changed(webinar)
    this.events.ended(webinar, held)
    return held
  }

  /** A rejoin is a separate row with a separate number. */
  join(
    webinar: Webinar,
    held: Held,
    { name, email = '', registrantId = '', participantUserId = '', phone, isWaiting }: Person,
    at = this.world.now(),
  ): Join {
    const userId = String(this.world.nextId('participant'))
    const join: Join = {
      userId,
      participantUuid: newKey(),
      name,
      email: phone ? '' : email,
      registrantId,
      participantUserId,
      joinedAt: at,
      ...(phone && { phone }),
      ...(isWaiting && { isWaiting }),
    }
    held.joins.push(join)
    this.world.changed(webinar)
    this.events.joined(webinar, held, join)
    return join
  }

  leave(webinar: Webinar, held: Held, join: Join, at = this.world.now()) {
    join.leftAt = Math.max(at, join.joinedAt)
    this.world.changed(webinar)
    if (!join.isQuiet) this.events.left(webinar, held, join)
  }

  /** Sends the events of recordings and transcripts that are ready by now. */
  announceRecordings() {
    const now = this.world.now()
    for (const webinar of this.world.webinars.values()) {
      for (const held of webinar.held) {
        const { recording } = held
        if (!recording || recording.deletedAt) continue
        if (!recording.announced.recording && recording.readyAt <= now) {
          recording.announced.recording = true
          this.world.changed(webinar)
          this.events.recordingCompleted(webinar, held)
        }
        if (!recording.announced.transcript && (recording.transcriptAt ?? Infinity) <= now) {
          recording.announced.transcript = true
          this.world.changed(webinar)
          this.events.transcriptCompleted(webinar, held)
        }
      }
    }
  }

  recordingOf(webinar: Webinar, held: Held): Recording {
    const { recordingAfterMinutes, transcriptAfterMinutes } = this.world.settings
    const end = held.endedAt ?? this.world.now()
    return {
      readyAt: end + recordingAfterMinutes * MINUTE_MS,
      transcriptAt: end + transcriptAfterMinutes * MINUTE_MS,
      announced: { recording: false, transcript: false },
      videoId: newKey(),
      transcriptId: newKey(),
      transcript: transcriptOf(webinar, held, this.world.hostOf(webinar)),
      passcode: newKey(6),
    }
  }
}

export const isLive = ({ held }: Webinar) => held.at(-1) !== undefined && held.at(-1)?.endedAt === undefined
export const isInside = ({ leftAt }: Join) => leftAt === undefined

export function liveOf(webinar: Webinar): Held {
  const held = webinar.held.at(-1)
  if (!held || held.endedAt !== undefined) throw forbiddenState('The webinar has not started.')
  return held
}
