import type { IncomingMessage, ServerResponse } from 'node:http'
import { readForm, redirect, sendHtml } from '../exchange'
import type { Events } from './events'
import { personalLink } from './links'
import { isLive, liveOf, type Person } from './lives'
import { formPage } from './pages/form-page'
import { hostPage } from './pages/host-page'
import { noticePage } from './pages/notice-page'
import { playPage } from './pages/play-page'
import { roomPage } from './pages/room-page'
import { isOver, register } from './registering'
import { isThere } from './recordings'
import type { Held, RegistrantFields, Webinar } from './state'
import type { Visits } from './visits'
import { Refusal } from './wire'
import type { World } from './world'

const PAGE = /^\/(j|w|s|webinar\/register|rec\/play|rec\/share)\/([\w-]+)$/

/** Zoom's own pages for people: registration, the room behind a personal link, the host's page, recordings. */
export class WebPages {
  constructor(
    private readonly world: World,
    private readonly events: Events,
    private readonly visits: Visits,
  ) {}

  handles(path: string): boolean {
    return PAGE.test(path)
  }

  async show(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const [, kind, id = ''] = PAGE.exec(url.pathname) ?? []
    if (kind === 'rec/play' || kind === 'rec/share') return this.play(response, id)

    const webinar = this.world.webinars.get(Number(id))
    if (!webinar || webinar.deletedAt !== undefined)
      return sendHtml(response, noticePage('研讨会不存在', '这个链接无效，或者主办方已经删除了这场网络研讨会。'), 404)
    if (kind === 's') return sendHtml(response, hostPage(this.world, webinar))
    if (kind === 'w') return this.enterPersonally(response, webinar, url.searchParams.get('tk') ?? '')
    if (kind === 'j' && webinar.settings.approval_type === 2) return this.enterAsGuest(response, webinar, url)
    if (kind === 'j') return redirect(response, `/webinar/register/${webinar.id}`)
    return this.register(request, response, webinar, url)
  }

  private enterPersonally(response: ServerResponse, webinar: Webinar, token: string) {
    const registrant = webinar.registrants.find((one) => one.token === token)
    const panelist = webinar.panelists.find((one) => one.token === token)
    if (registrant?.status === 'approved') {
      const { email, first_name, last_name = '' } = registrant.given
      return this.enter(response, webinar, { name: `${last_name}${first_name}`, email, registrantId: registrant.id })
    }
    if (panelist) return this.enter(response, webinar, { name: panelist.name, email: panelist.email })
    sendHtml(response, noticePage('无法加入', '这个专属链接已失效：报名被取消、被拒绝，或链接不完整。'), 403)
  }

  private enterAsGuest(response: ServerResponse, webinar: Webinar, url: URL) {
    const name = url.searchParams.get('name')?.trim()
    if (!name) return sendHtml(response, formPage(webinar, { asks: 'name' }))
    return this.enter(response, webinar, { name: name.slice(0, 64) })
  }

  private enter(response: ServerResponse, webinar: Webinar, person: Person) {
    if (!isLive(webinar)) return sendHtml(response, this.closedPage(webinar))
    const held = liveOf(webinar)
    sendHtml(response, roomPage(webinar, person.name, this.visits.enter(webinar, held, person)))
  }

  private closedPage(webinar: Webinar): string {
    if (!isOver(webinar, this.world.now()))
      return noticePage(webinar.topic, '主持人还没有开始这场网络研讨会，开始后会自动进入。', { waitFor: webinar })
    return webinar.held.length > 0
      ? noticePage(webinar.topic, '这场网络研讨会已经结束，感谢参与。')
      : noticePage(webinar.topic, '预定时间已过，主持人没有开始这场网络研讨会。')
  }

  private async register(request: IncomingMessage, response: ServerResponse, webinar: Webinar, url: URL) {
    const sourceId = url.searchParams.get('source') ?? undefined
    if (webinar.settings.approval_type === 2)
      return sendHtml(response, noticePage(webinar.topic, '这场网络研讨会不需要报名。'))
    if (request.method !== 'POST') {
      const source = webinar.trackingSources.find(({ id }) => id === sourceId)
      if (source) source.visitor_count += 1
      return sendHtml(response, formPage(webinar, { asks: 'registration' }))
    }
    const { values } = await readForm(request)
    try {
      const { status, token } = register(this.world, this.events, webinar, fieldsOf(webinar, values), { sourceId })
      if (status === 'pending')
        return sendHtml(response, noticePage('报名已提交', '主持人批准后，专属加入链接会发送到您的邮箱。'))
      sendHtml(
        response,
        noticePage('报名成功', `您已报名「${webinar.topic}」。专属加入链接只供您本人使用。`, {
          link: { href: personalLink(this.world, webinar, token), text: '加入网络研讨会' },
        }),
      )
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      sendHtml(
        response,
        formPage(webinar, { asks: 'registration', wrong: IN_WORDS[error.code] ?? error.message, values }),
        400,
      )
    }
  }

  private play(response: ServerResponse, videoId: string) {
    const found = heldBy(this.world, videoId)
    if (!found) return sendHtml(response, noticePage('录制不存在', '这段录制还没有生成，或者已经被删除。'), 404)
    sendHtml(response, playPage(found.webinar, found.held, this.world.now()))
  }
}

const IN_WORDS: Record<number, string> = {
  300: '请填写所有必填项和正确的邮箱。',
  3000: '这个邮箱是嘉宾，或报名已被拒绝，不需要再报名。',
  3027: '主持人不能报名自己的网络研讨会。',
  3035: '名额已满。',
  3038: '这场网络研讨会已经结束，不能再报名。',
}

function fieldsOf({ customQuestions }: Webinar, values: Record<string, string>): RegistrantFields {
  const { email = '', first_name = '', last_name = '', ...others } = values
  const standard = Object.fromEntries(Object.entries(others).filter(([name]) => !name.startsWith('custom_')))
  return {
    ...standard,
    email: email.trim(),
    first_name,
    last_name,
    custom_questions: customQuestions.map(({ title }, index) => ({ title, value: others[`custom_${index}`] ?? '' })),
  }
}

function heldBy(world: World, videoId: string): { webinar: Webinar; held: Held } | undefined {
  for (const webinar of world.webinars.values()) {
    const held = webinar.held.find(({ recording }) => recording?.videoId === videoId && isThere(recording, world.now()))
    if (held) return { webinar, held }
  }
  return undefined
}
