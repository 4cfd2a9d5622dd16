import type { z } from '@hono/zod-openapi'
import { errorReplySchema, type ErrorCode } from '../../shared/contracts/errors'
import type { ConsentGiven, ConsentShown } from '../../shared/contracts/consents'
import { countVisitRoute, linkTargetSchema, shareSchema, type LinkTarget } from '../../shared/contracts/links'
import type { FormField } from '../../shared/contracts/registration-form'
import {
  cancelRegistrationRoute,
  confirmWechatPhoneRoute,
  HALL_PAGE_SIZE,
  hallViewSchema,
  listMyRegistrationsRoute,
  myWebinarSchema,
  promoPageSchema,
  registerReplySchema,
  visitorSelfSchema,
  watchReplySchema,
  type AtProvider,
  type MyWebinar,
  type PromoPage,
  type WatchReply,
} from '../../shared/contracts/visitor'
import { checkPhoneCodeRoute, sendPhoneCodeRoute } from '../../shared/contracts/phone-codes'
import type { WebinarStatus } from '../../shared/contracts/webinar'

/** The id that the server gives a mini-program whose visits it counts. */
export const ISSUED_BROWSER = 'issued-browser-0001'

export type StageRequest = { method: string; path: string; query?: Record<string, string>; body?: unknown }
export type StageReply = { status: number; body: unknown }
type Registration = MyWebinar['registration']

export const formFields: FormField[] = [
  {
    key: 'name',
    type: 'name',
    label: '姓名',
    placeholder: '请填写真实姓名',
    help: '',
    isRequired: true,
    options: [],
    alias: '',
    defaultValue: '',
  },
  {
    key: 'phone',
    type: 'phone',
    label: '手机号',
    placeholder: '',
    help: '用于开播提醒',
    isRequired: true,
    options: [],
    alias: '',
    defaultValue: '',
  },
  {
    key: 'email',
    type: 'email',
    label: '工作邮箱',
    placeholder: '',
    help: '',
    isRequired: true,
    options: [],
    alias: '',
    defaultValue: '',
  },
  {
    key: 'company',
    type: 'text',
    label: '公司',
    placeholder: '',
    help: '',
    isRequired: false,
    options: [],
    alias: '',
    defaultValue: '',
  },
]

const FORM_ID = '00000000-0000-4000-8000-000000000001'
const ORDER: WebinarStatus[] = ['live', 'upcoming', 'ended']

/**
 * The simulated server of a screen test: a few webinars and one visitor. Every response is checked by the contract's
 * schema, so that no test uses a shape that the server does not send. A test can refuse or change any call.
 */
export function visitorStage(webinars: PromoPage[], nowMs: () => number) {
  const registrations = new Map<string, Registration>()
  const form: { fields: FormField[]; confirmsPhone: boolean; consent: ConsentShown; hasConsented: boolean } = {
    fields: formFields,
    confirmsPhone: false,
    hasConsented: false,
    consent: { version: 1, registrationLine: '同意用于报名', marketingLine: '愿意接收通知', fullText: '隐私说明全文' },
  }
  const known = { name: '', phone: '', email: '' }
  const folders: { id: string; parentId: string | null; name: string }[] = []
  /** Short links and mini-program codes, by the id in their scene. */
  const links = new Map<string, LinkTarget>()
  const calls: StageRequest[] = []
  const refusals: { matches: (request: StageRequest) => boolean; reply: StageReply }[] = []
  const watchReplies = new Map<string, WatchReply>()
  /** The registration status at the provider, by webinar code. */
  const atProviderByCode = new Map<string, AtProvider>()
  const now = () => new Date(nowMs()).toISOString()
  const sorted = (status?: string) =>
    ORDER.flatMap((state) => webinars.filter((webinar) => webinar.status === state)).filter(
      (webinar) => !status || webinar.status === status,
    )

  function hall({ status, folder, search = '', page = '1' }: Record<string, string>) {
    const listed = sorted(status).filter(
      ({ folderId, title, hostName }) => (!folder || folderId === folder) && `${title} ${hostName}`.includes(search),
    )
    const at = (Number(page) - 1) * HALL_PAGE_SIZE
    return {
      title: '直播大厅',
      subtitle: '每周三晚，和一线操盘手聊聊增长',
      share: { title: '来直播大厅看看', imageUrl: '' },
      now: now(),
      carousel: sorted().slice(0, 3),
      counts: { all: webinars.length, ...countBy(webinars) },
      folders,
      items: listed.slice(at, at + HALL_PAGE_SIZE),
      page: Number(page),
      hasMore: listed.length > at + HALL_PAGE_SIZE,
    }
  }

  function register(
    code: string,
    { answers, consent }: { answers?: Record<string, string>; consent?: ConsentGiven },
  ): z.input<typeof registerReplySchema> {
    if (registrations.get(code) === 'registered' && atProviderByCode.get(code)?.state !== 'failed')
      return { outcome: 'already_registered' }
    Object.assign(known, pick(answers))
    form.hasConsented ||= consent?.registration === true
    const missing = (['name', 'phone', 'email'] as const).filter((key) => !known[key])
    if (missing.length > 0 || !form.hasConsented) {
      const { fields, confirmsPhone } = form
      const shown = {
        id: FORM_ID,
        kind: 'global' as const,
        title: '填写报名信息',
        intro: '只需填写一次，以后一键报名。',
        version: 1,
        fields: missing.length > 0 ? fields : [],
        confirmsPhone,
      }
      return {
        outcome: 'ask',
        form: shown,
        missing,
        known: { ...known },
        confirmedPhone: '',
        consent: form.hasConsented ? null : form.consent,
      }
    }
    registrations.set(code, 'registered')
    if (webinars.find((one) => one.code === code)?.provider === 'zoom')
      atProviderByCode.set(code, { state: 'queued', reason: null, nextTryAt: null })
    return { outcome: 'registered' }
  }

  function watch(webinar: PromoPage, what: 'live' | 'replay'): WatchReply {
    const reply = watchReplies.get(webinar.code)
    if (reply) return reply
    if (registrations.get(webinar.code) !== 'registered') return { outcome: 'register_first' }
    if (what === 'replay' && !webinar.hasReplay) return { outcome: 'no_replay' }
    if (what === 'live' && webinar.status !== 'live') return { outcome: 'not_started' }
    return {
      outcome: 'watch',
      url: `https://live.example.com/${webinar.code}?k=personal`,
      watchMode: webinar.watchMode,
    }
  }

  function mine({ status, page = '1' }: Record<string, string>) {
    const own = webinars.filter(({ code }) => (registrations.get(code) ?? 'none') !== 'none')
    const registered = own.filter(({ code }) => registrations.get(code) !== 'cancelled')
    const items = own
      .filter((webinar) => !status || webinar.status === status)
      .map((webinar) => ({
        ...webinar,
        registration: registrations.get(webinar.code),
        atProvider: atProviderByCode.get(webinar.code) ?? null,
        registeredAt: now(),
        hasWatched: false,
        mayCancel: webinar.usesLiveLink,
      }))
      .toSorted((a, b) => Number(a.registration === 'cancelled') - Number(b.registration === 'cancelled'))
    return { now: now(), counts: countBy(registered), items, page: Number(page), hasMore: false }
  }

  function answer({ method, path, query = {}, body }: StageRequest): StageReply {
    if (path === '/api/visitor/hall') return ok(hallViewSchema, hall(query))
    if (path === '/api/visitor/me') {
      return ok(visitorSelfSchema, {
        name: known.name,
        maskedPhone: known.phone && '138****0000',
        maskedEmail: known.email && 'l***@example.com',
        registrationsTotal: registrations.size,
      })
    }
    if (path === '/api/visitor/visits') {
      const isKnown = (body as { browser?: string }).browser === ISSUED_BROWSER
      return ok(replyOf(countVisitRoute), { counted: isKnown, ...(!isKnown && { issued: ISSUED_BROWSER }) })
    }
    const target = links.get(path.replace('/api/visitor/links/', ''))
    if (target) return ok(linkTargetSchema, target)
    if (path === '/api/visitor/phone-codes')
      return ok(replyOf(sendPhoneCodeRoute), { sentTo: '138****8001', againAfterSeconds: 60 })
    if (path === '/api/visitor/phone-codes/check') return ok(replyOf(checkPhoneCodeRoute), { phone: '+8613800138001' })
    if (path === '/api/visitor/phone') return ok(replyOf(confirmWechatPhoneRoute), { phone: '+8613800138001' })
    if (path === '/api/visitor/me/registrations') return ok(replyOf(listMyRegistrationsRoute), mine(query))

    const [, code = '', rest = ''] = /^\/api\/visitor\/webinars\/(\w+)(?:\/(\w+))?$/.exec(path) ?? []
    const webinar = webinars.find((one) => one.code === code)
    if (!webinar) return refusal(404, 'not_found', '这场直播不存在。')
    if (!rest) return ok(promoPageSchema, { ...webinar, now: now() })
    if (rest === 'me')
      return ok(myWebinarSchema, {
        registration: registrations.get(code) ?? 'none',
        atProvider: atProviderByCode.get(code) ?? null,
        registersInOneTap: Boolean(form.hasConsented && known.name && known.phone && known.email),
        mustFollow: false,
      })
    if (rest === 'shares')
      return ok(shareSchema, {
        id: 'Share123',
        shortLink: 'https://live.example.com/r/Share123',
        sharerName: known.name,
        miniProgramCode: '',
      })
    if (rest === 'watch') return ok(watchReplySchema, watch(webinar, (body as { what: 'live' | 'replay' }).what))
    if (method === 'DELETE') {
      registrations.set(code, 'cancelled')
      return ok(replyOf(cancelRegistrationRoute), { outcome: 'cancelled' })
    }
    return ok(registerReplySchema, register(code, body as { answers?: Record<string, string>; consent?: ConsentGiven }))
  }

  return {
    calls,
    known,
    form,
    folders,
    links,
    registrations,
    watchReplies,
    atProviderByCode,
    handle(request: StageRequest): StageReply {
      calls.push(request)
      return refusals.find(({ matches }) => matches(request))?.reply ?? answer(request)
    },
    /** Refuses matching calls from now on; the returned function ends it. */
    refuse(matches: (request: StageRequest) => boolean, reply: StageReply): () => void {
      const one = { matches, reply }
      refusals.unshift(one)
      return () => void refusals.splice(refusals.indexOf(one), 1)
    },
    change(code: string, changes: Partial<PromoPage>): void {
      Object.assign(webinars.find((one) => one.code === code) ?? {}, changes)
    },
  }
}

export function refusal(status: number, code: ErrorCode, message: string, fields?: Record<string, string>): StageReply {
  return { status, body: errorReplySchema.parse({ error: { code, message, requestId: 'req-7f3a', fields } }) }
}

/** A webinar that starts in an hour, changed as the test's story needs. */
export function webinarAt(nowMs: number, code: string, changes: Partial<PromoPage> = {}): PromoPage {
  const startsAt = new Date(nowMs + 3_600_000).toISOString()
  return {
    code,
    title: `第 ${code} 场`,
    hostName: '增长学院',
    status: 'upcoming',
    mode: 'video',
    startsAt,
    endsAt: new Date(nowMs + 7_200_000).toISOString(),
    hasReplay: false,
    coverUrl: '',
    registeredCount: 1286,
    viewCount: 0,
    folderId: null,
    intro: '两位操盘手的实战复盘。',
    promoContent: '<h2>你将收获</h2><p>可以照做的方法。</p>',
    promoCoverUrl: '',
    logoUrl: '',
    usesLiveLink: true,
    provider: 'vhall',
    registersAt: 'here',
    providerUrl: null,
    watchMode: 'web_view',
    isListed: true,
    now: new Date(nowMs).toISOString(),
    ...changes,
  }
}

function ok<S extends z.ZodType>(schema: S, body: unknown): StageReply {
  return { status: 200, body: JSON.parse(JSON.stringify(schema.parse(body))) }
}

function replyOf<S extends z.ZodType>(route: {
  responses: { 200: { content: { 'application/json': { schema: S } } } }
}): S {
  return route.responses[200].content['application/json'].schema
}

function countBy(webinars: PromoPage[]) {
  const count = (status: WebinarStatus) => webinars.filter((one) => one.status === status).length
  return { live: count('live'), upcoming: count('upcoming'), ended: count('ended') }
}

function pick(answers: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => ['name', 'phone', 'email'].includes(key)))
}
