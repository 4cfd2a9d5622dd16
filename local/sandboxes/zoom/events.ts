import type { Held, Join, Registrant, Webinar } from './state'
import { tokenFor } from './tokens'
import type { Webhooks } from './webhooks'
import { iso } from './wire'
import type { World } from './world'
import { recordingFacts, recordingFiles } from './recordings'
import { personalLink } from './links'

const DOWNLOAD_TOKEN_LIFE_MS = 24 * 3600_000

/** Zoom's webhooks, in the shapes of its event catalogue. */
export class Events {
  constructor(
    private readonly world: World,
    private readonly webhooks: Webhooks,
  ) {}

  created(webinar: Webinar) {
    const { password, creationSource, settings } = webinar
    const object = {
      ...this.facts(webinar),
      join_url: `${this.world.publicOrigin}/j/${webinar.id}`,
      password,
      creation_source: creationSource,
      settings: { use_pmi: false, alternative_hosts: settings.alternative_hosts },
    }
    this.emit(webinar, 'webinar.created', { ...this.operator(webinar), operation: 'single', object })
  }

  /** `before` holds the previous values of the changed fields. */
  updated(webinar: Webinar, before: Record<string, unknown>, now: Record<string, unknown>) {
    const payload = {
      ...this.operator(webinar),
      scope: 'single',
      object: { id: webinar.id, ...now },
      old_object: { id: webinar.id, ...before },
      time_stamp: this.world.now(),
    }
    this.emit(webinar, 'webinar.updated', payload)
  }

  deleted(webinar: Webinar) {
    this.emit(webinar, 'webinar.deleted', {
      ...this.operator(webinar),
      operation: 'single',
      object: this.facts(webinar),
    })
  }

  started(webinar: Webinar, held: Held) {
    this.emit(webinar, 'webinar.started', { object: this.heldFacts(webinar, held) })
  }

  ended(webinar: Webinar, held: Held) {
    this.emit(webinar, 'webinar.ended', {
      object: { ...this.heldFacts(webinar, held), end_time: iso(held.endedAt ?? this.world.now()) },
    })
  }

  registration(what: 'created' | 'approved' | 'denied' | 'cancelled', webinar: Webinar, registrant: Registrant) {
    const { email, first_name, last_name = '' } = registrant.given
    const person = { id: registrant.id, first_name, last_name, email }
    const shown = {
      created: {
        ...registrant.given,
        ...person,
        status: registrant.status,
        join_url: registrant.status === 'approved' ? personalLink(this.world, webinar, registrant.token) : '',
      },
      approved: { ...person, join_url: personalLink(this.world, webinar, registrant.token) },
      denied: person,
      cancelled: person,
    }
    const source = webinar.trackingSources.find(({ id }) => id === registrant.sourceId)
    const tracking = source && {
      tracking_source: { id: source.id, source_name: source.source_name, tracking_url: source.tracking_url },
    }
    const object = { ...this.facts(webinar), registrant: { ...shown[what], ...tracking } }
    this.emit(webinar, `webinar.registration_${what}`, { ...(what !== 'created' && this.operator(webinar)), object })
  }

  joined(webinar: Webinar, held: Held, join: Join) {
    const participant = { ...shownParticipant(join), user_name: join.name, join_time: iso(join.joinedAt) }
    this.emit(webinar, 'webinar.participant_joined', { object: { ...this.heldFacts(webinar, held), participant } })
  }

  left(webinar: Webinar, held: Held, join: Join) {
    const participant = {
      ...shownParticipant(join),
      user_name: join.name,
      leave_time: iso(join.leftAt ?? this.world.now()),
      leave_reason: `${join.name} left the webinar.`,
    }
    this.emit(webinar, 'webinar.participant_left', { object: { ...this.heldFacts(webinar, held), participant } })
  }

  recordingCompleted(webinar: Webinar, held: Held) {
    this.recorded('recording.completed', webinar, held, false)
  }

  transcriptCompleted(webinar: Webinar, held: Held) {
    this.recorded('recording.transcript_completed', webinar, held, true)
  }

  private recorded(event: string, webinar: Webinar, held: Held, transcript: boolean) {
    const account = this.world.accounts.get(webinar.accountId)
    if (!account) return
    const files = recordingFiles(this.world, held).filter(
      ({ file_type }) => (file_type === 'TRANSCRIPT') === transcript,
    )
    const { type, recording_play_passcode, ...facts } = recordingFacts(this.world, webinar, held, files)
    const object = {
      ...facts,
      ...(!transcript && { recording_play_passcode }),
      type: Number(type),
      timezone: webinar.timezone,
      host_email: this.world.hostOf(webinar).email,
      password: webinar.password,
      recording_files: files,
      share_url: `${this.world.publicOrigin}/rec/share/${held.recording?.videoId ?? ''}`,
    }
    this.webhooks.emit(account, event, { object }, (app) => ({
      download_token: tokenFor(app, 'download', this.world.now() + DOWNLOAD_TOKEN_LIFE_MS),
    }))
  }

  private emit(webinar: Webinar, event: string, payload: Record<string, unknown>) {
    const account = this.world.accounts.get(webinar.accountId)
    if (account) this.webhooks.emit(account, event, payload)
  }

  private operator(webinar: Webinar) {
    const { id, email } = this.world.hostOf(webinar)
    return { operator: email, operator_id: id }
  }

  /** The fields of a planned webinar: its id is a number here. */
  private facts({ uuid, id, hostId, topic, type, startsAt, createdAt, duration, timezone }: Webinar) {
    return { uuid, id, host_id: hostId, topic, type, start_time: iso(startsAt ?? createdAt), duration, timezone }
  }

  /** The fields of a held session: the id is a string here. */
  private heldFacts({ id, hostId, topic, type, duration, timezone }: Webinar, held: Held) {
    return {
      id: String(id),
      uuid: held.uuid,
      host_id: hostId,
      topic,
      type,
      start_time: iso(held.startedAt),
      timezone,
      duration,
    }
  }
}

function shownParticipant({ userId, participantUserId, participantUuid, registrantId, email, phone }: Join) {
  return {
    user_id: userId,
    id: participantUserId,
    participant_user_id: participantUserId,
    participant_uuid: participantUuid,
    registrant_id: registrantId,
    email,
    ...(phone && { phone_number: phone }),
  }
}
