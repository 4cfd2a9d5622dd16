import type { Callbacks } from './callbacks'
import type { Activity, RecordRow, Session, StayRow } from './state'
import { badField, beijing, NO_TIME } from './wire'
import type { World } from './world'

/** Starting and ending: 2 -start-> 1 -end-> 3, or 5 with a default replay. An activity that is over may start again. */
export class Lives {
  constructor(
    private readonly world: World,
    private readonly callbacks: Callbacks,
  ) {}

  start(activity: Activity, at = this.world.now()): Session {
    if (activity.state === 1) throw badField('webinar_id', '活动正在直播')

    const session: Session = { id: this.world.nextId('switch'), start: at, type: 0 }
    activity.sessions.push(session)
    activity.state = 1
    activity.endTime = undefined
    this.world.changed(activity)
    this.callbacks.emit(activity, 1, { type: 1, switch_id: session.id })
    return session
  }

  end(activity: Activity, { at = this.world.now(), replay = true } = {}): { session: Session; record?: RecordRow } {
    const session = activity.sessions.at(-1)
    if (activity.state !== 1 || !session) throw badField('webinar_id', '活动没有在直播')

    session.end = Math.max(at, session.start + 1000)
    activity.endTime = session.end
    closeStays(activity.liveStays, session.end)
    for (const pushed of [...activity.signRounds, ...activity.surveys]) pushed.open = false
    const record = replay ? this.makeReplay(activity, session) : undefined
    activity.state = hasDefaultReplay(activity) ? 5 : 3
    this.world.changed(activity)
    this.callbacks.emit(activity, 1, { type: 3, switch_id: session.id })
    if (record) this.callbacks.emit(activity, 4, { record_id: record.id, status: 1 })
    return { session, record }
  }

  /** Setting or clearing the default replay changes the state between 3 and 5. */
  setDefault(activity: Activity, recordId: number, isDefault: boolean) {
    for (const record of activity.records) record.type = isDefault && record.id === recordId ? 6 : 0
    this.settle(activity)
  }

  removeRecords(activity: Activity, ids: Set<number>) {
    activity.records = activity.records.filter((record) => !ids.has(record.id))
    this.settle(activity)
  }

  private settle(activity: Activity) {
    if (activity.state === 3 || activity.state === 5) activity.state = hasDefaultReplay(activity) ? 5 : 3
    this.world.changed(activity)
  }

  private makeReplay(activity: Activity, session: Session): RecordRow {
    const end = session.end ?? session.start
    const record: RecordRow = {
      id: this.world.nextId('record'),
      name: `${activity.subject} 回放`,
      created_at: beijing(end),
      duration: new Date(end - session.start).toISOString().slice(11, 19),
      source: 0,
      type: hasDefaultReplay(activity) ? 0 : 6,
      transcode_status: 1,
      encrypt_status: 0,
      layout: 1,
      switch_id: session.id,
    }
    activity.records.unshift(record)
    return record
  }
}

export function defaultReplayOf(activity: Activity): RecordRow | undefined {
  return activity.records.find(({ type }) => type === 6)
}

export function closeStay(stay: StayRow, at: number) {
  stay.end_time = beijing(at)
  stay.watch_duration = Math.max(
    0,
    Math.round((Date.parse(`${stay.end_time}Z`) - Date.parse(`${stay.start_time}Z`)) / 1000),
  )
}

function closeStays(stays: StayRow[], at: number) {
  for (const stay of stays) if (stay.end_time === NO_TIME) closeStay(stay, at)
}

const hasDefaultReplay = (activity: Activity) => defaultReplayOf(activity) !== undefined
