import type { IncomingMessage, ServerResponse } from 'node:http'
import { readForm, redirect, sendHtml } from '../exchange'
import { gateOf, type KChecks } from './k-checks'
import { defaultReplayOf } from './lives'
import { formPage } from './pages/form-page'
import { noticePage } from './pages/notice-page'
import { roomPage } from './pages/room-page'
import type { Activity, Person } from './state'
import { beijing } from './wire'
import type { Visits } from './visits'
import { userIdOf, type World } from './world'

const WATCH = /^\/(?:v3\/lives\/(?:embedclient\/)?watch|webinar\/inituser)\/(\d+)$/

/** VHall's own pages: the K check before entry, its form, and the room that records stays. */
export class WatchPages {
  constructor(
    private readonly world: World,
    private readonly kChecks: KChecks,
    private readonly visits: Visits,
  ) {}

  activityAt(path: string): { found?: Activity } | undefined {
    const id = WATCH.exec(path)?.[1]
    return id ? { found: this.world.activities.get(Number(id)) } : undefined
  }

  async show(
    activity: Activity | undefined,
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
  ): Promise<void> {
    if (!activity) return sendHtml(response, noticePage('活动不存在', '这个直播活动不存在，或已被主办方删除。'), 404)
    if (request.method === 'POST') return this.register(activity, request, response, url)

    const refused = await this.refusal(activity, url)
    if (refused)
      return refused.failureUrl
        ? redirect(response, refused.failureUrl)
        : sendHtml(response, noticePage('无法进入直播', '请通过主办方提供的链接进入。'), 403)

    const visitor = activity.registrations.find(({ id }) => String(id) === url.searchParams.get('visitor'))
    if (activity.formOn && !visitor) return sendHtml(response, formPage(activity))

    const person = visitor ? { email: visitor.email, name: visitor.name, phone: visitor.phone } : personOf(url)
    if (visitor) visitor.is_enter = 1
    this.open(activity, person, response)
  }

  private async refusal(activity: Activity, url: URL): Promise<{ failureUrl: string } | undefined> {
    const gate = gateOf(activity)
    if (!gate) return undefined

    const email = url.searchParams.get('email') ?? ''
    const passes = await this.kChecks.passes(activity, gate.authUrl, email, url.searchParams.get('k') ?? '')
    return passes ? undefined : gate
  }

  private open(activity: Activity, person: Person, response: ServerResponse) {
    const replay = activity.state === 4 || activity.state === 5
    if (activity.state === 2)
      return sendHtml(
        response,
        noticePage(activity.subject, `直播将于 ${beijing(activity.startTime).slice(0, 16)} 开始`, {
          waitFor: activity,
        }),
      )
    if (activity.state !== 1 && !replay)
      return sendHtml(response, noticePage(activity.subject, '直播已结束，回放还在生成中。', { waitFor: activity }))

    const heldId = replay ? defaultReplayOf(activity)?.id : activity.sessions.at(-1)?.id
    const token = this.visits.enter(activity, person, replay ? 'replay' : 'live', heldId ?? 0)
    sendHtml(response, roomPage(activity, person, token, replay))
  }

  private async register(activity: Activity, request: IncomingMessage, response: ServerResponse, url: URL) {
    const { values } = await readForm(request)
    const { name = '', phone = '', email = '' } = values
    if (name.trim() === '' || !/^\+?\d{6,15}$/.test(phone))
      return sendHtml(response, formPage(activity, '请填写姓名和正确的手机号'), 400)

    const known = activity.registrations.find((row) => row.phone === phone)
    const row = known ?? {
      id: this.world.nextId('row'),
      name: name.trim(),
      phone,
      email,
      entry_source: 1,
      created_at: beijing(this.world.now()),
      is_enter: 0,
      refer: url.searchParams.get('refer') ?? '',
      user_id: userIdOf({ email, phone }),
    }
    if (!known) activity.registrations.push(row)
    this.world.changed(activity)
    url.searchParams.set('visitor', String(row.id))
    redirect(response, url.pathname + url.search)
  }
}

/** The legacy page calls the field `name`, v3 `nickname`. */
function personOf(url: URL): Person {
  const name = url.searchParams.get('nickname') ?? url.searchParams.get('name')
  return { email: url.searchParams.get('email') ?? '', name: name || '微吼游客' }
}
