import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { answerControl } from '../answer-control'
import { controlClock } from '../control-clock'
import { controlFaults } from '../control-faults'
import { sendJson } from '../exchange'
import { summary } from './activity-summary'
import { audienceSchema, makeAudience } from './audience'
import type { Callbacks } from './callbacks'
import { FAULT_KINDS, type VhallFaults } from './faults'
import type { Interactions } from './interactions'
import type { KChecks } from './k-checks'
import type { Lives } from './lives'
import type { OpenApi } from './open-api'
import type { RateLimit } from './rate-limit'
import { seed, seedSchema } from './seed'
import type { Activity } from './state'
import { Refusal } from './wire'
import type { Visits } from './visits'
import type { World } from './world'
import { USUAL_WRITING, writingSchema } from './writing'

export type ControlMeans = {
  world: World
  lives: Lives
  callbacks: Callbacks
  interactions: Interactions
  kChecks: KChecks
  visits: Visits
  faults: VhallFaults
  rateLimit: RateLimit
  openApi: OpenApi
}

const moment = z.iso.datetime({ offset: true }).optional()
const endSchema = z.object({ replay: z.boolean().default(true), at: moment })
const faultSchema = z.object({
  operation: z.string().default('*'),
  kind: z.enum(FAULT_KINDS),
  times: z.int().positive().optional(),
  code: z.int().optional(),
  msg: z.string().optional(),
})
const accountSchema = z.object({
  appKey: z.string().min(1),
  secretKey: z.string().min(1),
  name: z.string().optional(),
  subAccounts: z.int().min(0).optional(),
})
const pushSchema = z.object({
  kind: z.enum(['sign_in', 'questionnaire', 'prize', 'host_chat']),
  text: z.string().optional(),
  keys: z.array(z.string()).optional(),
})

/** The controls for a person at the console, a seed or a test. The real VHall has none of them. */
export async function control(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  means: ControlMeans,
): Promise<void> {
  response.setHeader('access-control-allow-origin', '*')
  response.setHeader('access-control-allow-headers', 'content-type')
  response.setHeader('access-control-allow-methods', 'GET, POST, DELETE')
  if (request.method === 'OPTIONS') return sendJson(response, {})

  return answerControl(request, response, url, {
    run: (method, parts, body) => run(method, parts, body, means),
    refusalText: (error) => (error instanceof Refusal ? error.msg : undefined),
  })
}

function run(method: string, [what = '', id = '', action = '']: string[], body: unknown, means: ControlMeans): unknown {
  const { world, faults, rateLimit, kChecks, callbacks, openApi } = means
  if (what === 'room') return room(method, id, action, body, means)
  if (what === 'faults') return controlFaults(method, id, body, faults, faultSchema)
  if (what === 'clock') return controlClock(method, body, world)

  switch (`${method} ${what}`) {
    case 'GET activities':
      return { activities: [...world.activities.values()].toSorted((a, b) => b.id - a.id).map(summary) }
    case 'POST activities':
      return onActivity(id, action, body, means)
    case 'POST audience': {
      const wanted = audienceSchema.parse(body)
      return makeAudience(activityAt(world, wanted.webinarId), wanted, world, means.interactions)
    }
    case 'POST seed':
      return { activities: seed(seedSchema.parse(body), means).map(summary) }
    case 'POST writing':
      return (world.writing = writingSchema.parse(body))
    case 'POST reset':
      world.writing = USUAL_WRITING
      world.reset()
      faults.clear()
      rateLimit.forget()
      kChecks.log.length = 0
      callbacks.log.length = 0
      openApi.calls.length = 0
      return { done: true }
    case 'GET rate-limit':
      return { on: rateLimit.on, perMinute: rateLimit.perMinute }
    case 'POST rate-limit':
      Object.assign(
        rateLimit,
        z.object({ on: z.boolean().optional(), perMinute: z.int().positive().optional() }).parse(body),
      )
      rateLimit.forget()
      return { on: rateLimit.on, perMinute: rateLimit.perMinute }
    case 'GET k-checks':
      return { checks: kChecks.log }
    case 'GET callbacks':
      return { callbacks: callbacks.log }
    case 'GET calls':
      return { calls: openApi.calls }
    case 'GET accounts':
      return {
        accounts: [...world.accounts.values()].map(({ appKey, name, subAccounts, callback }) => ({
          appKey,
          name,
          subAccounts: subAccounts.length,
          callbackUrl: callback?.callback_url,
        })),
      }
    case 'POST accounts':
      return { appKey: world.addAccount(accountSchema.parse(body)).appKey }
    default:
      return undefined
  }
}

function onActivity(
  id: string,
  action: string,
  body: unknown,
  { world, lives, interactions, callbacks }: ControlMeans,
): unknown {
  const activity = activityAt(world, Number(id))
  switch (action) {
    case 'start':
      lives.start(activity, time(z.object({ at: moment }).parse(body).at))
      return summary(activity)
    case 'end': {
      const { at, replay } = endSchema.parse(body)
      lives.end(activity, { at: time(at), replay })
      return summary(activity)
    }
    case 'remove':
      world.removeActivity(activity)
      callbacks.emit(activity, 10)
      return { removed: activity.id }
    case 'reschedule':
      activity.startTime = Date.parse(z.object({ startsAt: z.iso.datetime({ offset: true }) }).parse(body).startsAt)
      world.changed(activity)
      return summary(activity)
    case 'form':
      activity.formOn = z.object({ on: z.boolean() }).parse(body).on
      world.changed(activity)
      return summary(activity)
    case 'push': {
      const { kind, text, keys = [] } = pushSchema.parse(body)
      if (kind === 'sign_in') interactions.openSignIn(activity, world.now())
      if (kind === 'questionnaire') interactions.pushSurvey(activity, world.now(), text)
      if (kind === 'host_chat') interactions.say(activity, { email: '', name: '主持人' }, text ?? '', world.now(), 1)
      if (kind === 'prize')
        interactions.draw(
          activity,
          keys.map((email) => ({ email, name: nameIn(activity, email) })),
          text ?? '定制马克杯',
          world.now(),
        )
      return summary(activity)
    }
    default:
      return undefined
  }
}

/** The requests of the watch page in a browser. */
function room(method: string, token: string, action: string, body: unknown, { visits, world }: ControlMeans): unknown {
  if (token === 'state') return { state: world.activities.get(Number(action))?.state ?? 0 }
  if (method === 'GET') return visits.look(token)
  if (action === 'chat') visits.say(token, z.object({ text: z.string() }).parse(body).text)
  if (action === 'sign-in') visits.signIn(token)
  if (action === 'answer') visits.answer(token, z.object({ values: z.array(z.string()) }).parse(body).values)
  if (action === 'leave') visits.leave(token)
  return { done: true }
}

function activityAt(world: World, id: number): Activity {
  const activity = world.activities.get(id)
  if (!activity) throw new Refusal(12002, '活动不存在')
  return activity
}

const nameIn = ({ liveStays }: Activity, email: string) => liveStays.find((stay) => stay.email === email)?.name ?? email
const time = (text: string | undefined) => (text === undefined ? undefined : Date.parse(text))
