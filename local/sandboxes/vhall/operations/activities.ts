import type { Activity, Session } from '../state'
import { badField, beijing, readStartTime, Refusal } from '../wire'
import type { World } from '../world'
import type { Call, SandboxOperation } from './table'

const TITLE_MAX = 64
const KINDS_TO_CREATE = [1, 2, 3, 5, 6] as const

export const activityOperations: SandboxOperation[] = [
  { name: 'createWebinar', method: 'POST', path: '/v3/webinars/webinar/create', run: create },
  { name: 'editWebinar', method: 'POST', path: '/v3/webinars/webinar/edit', run: edit },
  { name: 'deleteWebinar', method: 'POST', path: '/v3/webinars/webinar/delete', run: remove },
  {
    name: 'getWebinarInfo',
    method: 'POST',
    path: '/v3/webinars/webinar/info',
    run: (call) => activityRow(asked(call), call.world),
  },
  { name: 'listWebinars', method: 'POST', path: '/v3/webinars/webinar/get-list', run: list },
  {
    name: 'getWebinarState',
    method: 'POST',
    path: '/v3/webinars/webinar/get-webinar-state',
    run: (call) => ({ webinar_state: asked(call).state }),
  },
  { name: 'listWebinarSwitches', method: 'POST', path: '/v3/webinars/webinar/get-webinar-switch-list', run: switches },
  { name: 'startLive', method: 'POST', path: '/v3/webinars/live/start', run: start },
  { name: 'endLive', method: 'POST', path: '/v3/webinars/live/end', run: end },
  { name: 'uploadImage', method: 'POST', path: '/v3/commons/upload/index', run: upload },
]

/** The activity that `webinar_id` names. */
export function asked({ world, account, params }: Call): Activity {
  return world.activityOf(account, params.need('webinar_id'))
}

function create({ world, account, params }: Call) {
  const activity = world.addActivity(account, {
    subject: title(params.need('subject')),
    introduction: params.text('introduction') ?? '',
    imgUrl: params.text('img_url') ?? '',
    startTime: readStartTime(params.need('start_time')),
    type: params.oneOf('webinar_type', KINDS_TO_CREATE),
  })
  return { webinar_id: activity.id }
}

function edit(call: Call) {
  const { params, world } = call
  const activity = asked(call)
  const subject = params.text('subject')
  const startTime = params.text('start_time')
  // Everything is read before anything is changed, so that a refused edit changes nothing.
  const changes = {
    subject: subject === undefined ? activity.subject : title(subject),
    startTime: startTime === undefined ? activity.startTime : readStartTime(startTime),
    introduction: params.text('introduction') ?? activity.introduction,
    imgUrl: params.text('img_url') ?? activity.imgUrl,
  }
  Object.assign(activity, changes)
  world.changed(activity)
  return { webinar_id: activity.id }
}

function remove({ world, account, params, callbacks }: Call) {
  const activities = params
    .need('webinar_ids')
    .split(',')
    .map((id) => world.activityOf(account, id))
  for (const activity of activities) {
    world.removeActivity(activity)
    callbacks.emit(activity, 10)
  }
  return {}
}

function list({ world, account, params }: Call) {
  const keyword = params.text('title')
  const state = params.int('webinar_state') ?? 0
  const rows = [...world.activities.values()]
    .filter(
      (one) =>
        one.appKey === account.appKey && (!keyword || one.subject.includes(keyword)) && (!state || one.state === state),
    )
    .toSorted(params.int('order_type') === 2 ? byLastLive : byCreation)
  const page = params.page(rows, 100, { required: true })
  return { total: page.total, list: page.list.map((activity) => activityRow(activity, world)) }
}

function switches(call: Call) {
  return {
    switch_list: asked(call).sessions.map(({ id, start: from, end: to, type }) => ({
      id,
      start_time: beijing(from),
      end_time: beijing(to),
      type,
    })),
  }
}

function start(call: Call) {
  call.params.needInt('start_type')
  return { ...sessionRow(call.lives.start(asked(call))), start_type: 4, end_type: 0 }
}

function end(call: Call) {
  const { session, record } = call.lives.end(asked(call), { replay: call.params.int('create_record') === 1 })
  return { ...sessionRow(session), start_type: 4, end_type: 4, record_id: record?.id ?? 0 }
}

function upload({ params, file, uploads }: Call) {
  if (params.need('type') !== 'image') throw new Refusal(514005, '上传类型不允许')
  if (!file) throw new Refusal(514007, '没有上传文件')
  return uploads.keep(file)
}

function title(subject: string): string {
  if (subject === '') throw badField('subject', '活动标题不能为空')
  if ([...subject].length > TITLE_MAX) throw badField('subject', `活动标题不能超过${TITLE_MAX}个字`)
  return subject
}

function activityRow(activity: Activity, { publicOrigin }: World) {
  const { id } = activity
  return {
    id,
    webinar_id: id,
    user_id: activity.userId,
    subject: activity.subject,
    introduction: activity.introduction,
    img_url: activity.imgUrl,
    start_time: beijing(activity.startTime),
    end_time: beijing(activity.endTime),
    webinar_state: activity.state,
    webinar_type: activity.type,
    verify: 0,
    pv: activity.liveStays.length + activity.replayStays.length,
    share_link: `${publicOrigin}/v3/lives/watch/${id}`,
    full_embed_share_link: `${publicOrigin}/v3/lives/embedclient/watch/${id}`,
    vss_room_id: activity.roomId,
    is_new_version: 3,
    created_at: beijing(activity.createdAt),
  }
}

const sessionRow = ({ id, start: from, end: to, type }: Session) => ({
  switch_id: id,
  start_time: beijing(from),
  end_time: beijing(to),
  type,
})
const byCreation = (a: Activity, b: Activity) => b.createdAt - a.createdAt || b.id - a.id
const byLastLive = (a: Activity, b: Activity) => (b.sessions.at(-1)?.start ?? 0) - (a.sessions.at(-1)?.start ?? 0)
