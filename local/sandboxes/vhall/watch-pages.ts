import type { IncomingMessage, ServerResponse } from 'node:http'
import { readForm, redirect, sendHtml } from '../exchange'
import { escapeHtml, scriptValue } from '../html'
import { gateOf, type KChecks } from './k-checks'
import { defaultReplayOf } from './lives'
import { pageShell } from './pages/page-shell'
import { roomPage } from './pages/room-page'
import type { Activity, Person } from './state'
import type { Visits } from './visits'
import { beijing } from './wire'
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

/** VHall's own registration form. */
function formPage({ subject, introduction }: Activity, wrong?: string): string {
  const body = `<main class="page"><div class="stage"><div class="middle"><b>${escapeHtml(subject)}</b></div></div>
<div class="head"><h1>${escapeHtml(subject)}</h1><p>${escapeHtml(introduction.slice(0, 120))}</p></div>
<form class="card" method="post"><h2>观看前请先登记</h2>
${wrong ? `<p class="wrong" role="alert">${escapeHtml(wrong)}</p>` : ''}
<input type="text" name="name" placeholder="姓名" aria-label="姓名" required>
<input type="tel" name="phone" placeholder="手机号" aria-label="手机号" required>
<input type="email" name="email" placeholder="邮箱（选填）" aria-label="邮箱">
<button class="go">提交并观看</button></form>
<div class="foot">微吼直播 · 本地替身</div></main>`
  return pageShell(subject, body)
}

/** A page with one message. It reloads once the activity it waits for has changed its state. */
function noticePage(title: string, text: string, { waitFor }: { waitFor?: Activity } = {}): string {
  const cover = waitFor?.imgUrl
    ? `<div class="stage"><img src="${escapeHtml(waitFor.imgUrl)}" alt="" style="opacity:1"></div>`
    : ''
  const sign = cover ? '' : '<div class="sign">▶</div>'
  const body = `<main class="page">${cover}<div class="note">${sign}<h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p>
<div class="count" id="count" hidden></div></div><div class="foot">微吼直播 · 本地替身</div></main>`
  return pageShell(title, body, waitFor && waiting(waitFor))
}

function waiting({ id, state, startTime }: Activity): string {
  return `const starts = ${scriptValue(state === 2 ? startTime : 0)}
function count() {
  const left = Math.floor((starts - Date.now()) / 1000)
  const box = document.getElementById('count')
  box.hidden = left <= 0
  const parts = [[Math.floor(left / 86400), '天'], [Math.floor(left / 3600) % 24, '时'], [Math.floor(left / 60) % 60, '分'], [left % 60, '秒']]
  box.innerHTML = parts.map(([number, unit]) => '<span><b>' + String(number).padStart(2, '0') + '</b>' + unit + '</span>').join('')
}
count()
setInterval(count, 1000)
setInterval(async () => {
  const reply = await fetch('/__sandbox/room/state/' + ${scriptValue(id)}).then((one) => one.json()).catch(() => ({}))
  if (reply.state && reply.state !== ${scriptValue(state)}) location.reload()
}, 2000)`
}
