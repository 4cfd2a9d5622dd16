import type { Events } from './events'
import type { Held, Join, Recording, Webinar, User } from './state'
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

const SAID = [
  '各位朋友大家好，欢迎来到今天的直播。',
  '开始之前先请大家确认一下声音和画面是否正常。',
  '今天我们分三个部分来讲：现状、方法，还有真实的客户案例。',
  '先看现状。很多团队每个月都办直播，但报名的人和到场的人差了一大截。',
  '原因往往不在内容，而在提醒没有送到、链接点不开、信息没有回到自己的系统里。',
  '方法上我们建议先把报名表减到三项：姓名、手机和邮箱。',
  '第二步，开播前一天和开播前十分钟各提醒一次。',
  '第三步，直播结束后二十四小时内，把没有到场的人单独拉出来，发一次回放。',
  '接下来看一个客户案例，他们用这个方法把到场率从百分之三十一提高到了百分之五十二。',
  '有同学在问答里问，回放可以看多久？我们默认保留九十天。',
  '还有同学问能不能导出观看名单，可以的，在活动页右上角就能导出。',
  '最后留一个小投票，请大家告诉我们下一期想听什么。',
  '感谢大家的参与，我们下期再见。',
]

/** A transcript as Zoom writes it: numbered cues, the speaker's name before the text. */
function transcriptOf({ topic }: Webinar, { startedAt, endedAt = startedAt }: Held, host: User): string {
  const speaker = `${host.lastName}${host.firstName}`
  const lines = [`今天的主题是「${topic}」。`, ...SAID]
  const step = Math.max(8_000, (endedAt - startedAt) / lines.length)
  const cues = lines.map((line, index) => {
    const from = Math.round(3_000 + index * step)
    return `${index + 1}\n${clock(from)} --> ${clock(from + 6_400)}\n${speaker}: ${line}`
  })
  return `WEBVTT\n\n${cues.join('\n\n')}\n`
}

function clock(ms: number): string {
  return new Date(ms).toISOString().slice(11, 23)
}
