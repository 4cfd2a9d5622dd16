import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { answerControl } from '../../answer-control'
import { controlClock } from '../../control-clock'
import { controlFaults } from '../../control-faults'
import type { Api } from '../api'
import { operationIds } from '../contract'
import type { Events } from '../events'
import { FAULT_KINDS, type ZoomFaults } from '../faults'
import type { Limits } from '../limits'
import type { Lives } from '../lives'
import { keepReadyWebinars } from '../ready/keep-ready-webinars'
import type { Visits } from '../visits'
import type { Webhooks } from '../webhooks'
import { Refusal } from '../wire'
import type { World } from '../world'
import { inRoom } from './in-room'
import { makeMany, makeWebinar } from './make-webinars'
import { addMeeting, listAccounts, onApp, saveAccount } from './on-account'
import { onWebinar } from './on-webinar'
import { summary } from './summary'

export type ControlMeans = {
  world: World
  webhooks: Webhooks
  events: Events
  lives: Lives
  faults: ZoomFaults
  limits: Limits
  visits: Visits
  api: Api
}

const faultSchema = z.object({
  operation: z.string().default('*'),
  kind: z.enum(FAULT_KINDS),
  times: z.int().positive().optional(),
  scope: z.string().optional(),
})
const minutes = z.number().min(0).optional()
const settingsSchema = z.object({
  recordingAfterMinutes: minutes,
  transcriptAfterMinutes: minutes,
  reportAfterMinutes: minutes,
})

/**
 * The controls for a person at the console, a seed or a test. The real Zoom has none of them. An answer comes after the
 * webhooks that the call caused, so that the product has already received them.
 */
export async function control(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  means: ControlMeans,
): Promise<void> {
  return answerControl(request, response, url, {
    async run(method, parts, body) {
      const result = await run(method, parts, body, means)
      if (method !== 'GET') await means.webhooks.settled()
      return result
    },
    refusalText: (error) => (error instanceof Refusal ? refusalText(error) : undefined),
  })
}

async function run(
  method: string,
  [what = '', id = '', action = '']: string[],
  body: unknown,
  means: ControlMeans,
): Promise<unknown> {
  const { world, faults, limits, lives, webhooks, api } = means
  if (what === 'room') return inRoom(method, id, action, body, means)
  if (what === 'faults') return controlFaults(method, id, body, faults, faultSchema)
  if (what === 'clock') return controlClock(method, body, world)

  switch (`${method} ${what}`) {
    case 'GET accounts':
      return listAccounts(world)
    case 'POST accounts':
      return saveAccount(body, means)
    case 'POST apps':
      return onApp(id, action, body, means)
    case 'POST meetings':
      return addMeeting(body, means)
    case 'GET webinars':
      return id
        ? onWebinar(id, '', body, means)
        : {
            webinars: [...world.webinars.values()]
              .toSorted((a, b) => b.id - a.id)
              .map((webinar) => summary(world, webinar)),
          }
    case 'POST webinars':
      return id ? onWebinar(id, action, body, means) : summary(world, makeWebinar(body, means))
    case 'POST ready':
      keepReadyWebinars(world, lives)
      return {
        webinars: [...world.webinars.values()]
          .filter(({ readyKey }) => readyKey !== undefined)
          .map((webinar) => ({ ...summary(world, webinar), readyKey: webinar.readyKey })),
      }
    case 'POST bulk':
      return makeMany(body, means)
    case 'GET operations':
      return { operations: operationIds }
    case 'GET limits':
      return { on: limits.on }
    case 'POST limits':
      return setLimits(body, means)
    case 'GET settings':
      return world.settings
    case 'POST settings':
      Object.assign(world.settings, settingsSchema.parse(body))
      world.saveLedger()
      return world.settings
    case 'GET calls':
      return { calls: api.calls }
    case 'GET webhooks':
      return { webhooks: webhooks.log }
    case 'POST webhooks':
      if (id === 'resend')
        return webhooks.again(
          z
            .object({
              index: z.int().min(0).default(0),
              tamper: z.boolean().default(false),
              minutesOld: z.number().default(0),
            })
            .parse(body),
        )
      lives.announceRecordings()
      await webhooks.sendDue()
      return { webhooks: webhooks.log }
    case 'POST reset':
      return reset(means)
    default:
      return undefined
  }
}

function setLimits(body: unknown, { world, limits }: ControlMeans) {
  const { on, usedUpFor } = z.object({ on: z.boolean().optional(), usedUpFor: z.string().optional() }).parse(body)
  if (on !== undefined) {
    limits.on = on
    limits.forget()
  }
  const account = usedUpFor === undefined ? undefined : world.accounts.get(usedUpFor)
  if (account) limits.useUpTheDay(account)
  return { on: limits.on }
}

function reset({ world, faults, limits, webhooks, api }: ControlMeans) {
  world.reset()
  faults.clear()
  limits.forget()
  webhooks.clear()
  api.calls.length = 0
  return { done: true }
}

function refusalText({ message, more }: Refusal): string {
  const fields = more.errors?.map((problem) => `${problem.field}: ${problem.message}`) ?? []
  return fields.length > 0 ? fields.join('；') : message
}
