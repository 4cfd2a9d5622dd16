import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { readBody, sendJson } from '../exchange'
import type { Api } from './api'
import type { Events } from './events'
import { FAULT_KINDS, type Faults } from './faults'
import type { Limits } from './limits'
import type { Webhooks } from './webhooks'
import { Refusal } from './wire'
import type { World } from './world'

export type ControlMeans = { world: World; webhooks: Webhooks; events: Events; faults: Faults; limits: Limits; api: Api }

const ROOT = '/__sandbox/'
const faultSchema = z.object({ operation: z.string().default('*'), kind: z.enum(FAULT_KINDS), times: z.int().positive().optional(), scope: z.string().optional() })

/** What a person at the console, a seed or a test may do to this Zoom. Nothing here exists at the real one. */
export async function control(request: IncomingMessage, response: ServerResponse, url: URL, means: ControlMeans): Promise<void> {
  const body = await readBody(request)
  try {
    const asked: unknown = body.length > 0 ? JSON.parse(body.toString('utf8')) : {}
    const result = await run(request.method ?? 'GET', url.pathname.slice(ROOT.length).split('/'), asked, means)
    sendJson(response, result ?? { error: 'not found' }, result === undefined ? 404 : 200)
  } catch (error) {
    if (error instanceof Refusal || error instanceof z.ZodError || error instanceof SyntaxError) return sendJson(response, { error: error.message }, 400)
    throw error
  }
}

async function run(method: string, [what = '', id = '']: string[], body: unknown, means: ControlMeans): Promise<unknown> {
  const { world, faults, limits, webhooks, api } = means
  switch (`${method} ${what}`) {
    case 'GET faults':
      return { faults: faults.list() }
    case 'POST faults':
      faults.add(faultSchema.parse(body))
      return { faults: faults.list() }
    case 'DELETE faults':
      faults.clear(id || undefined)
      return { faults: faults.list() }
    case 'GET limits':
      return { on: limits.on }
    case 'POST limits':
      limits.on = z.object({ on: z.boolean() }).parse(body).on
      limits.forget()
      return { on: limits.on }
    case 'GET calls':
      return { calls: api.calls }
    case 'GET webhooks':
      return { webhooks: webhooks.log }
    case 'POST reset':
      world.reset()
      faults.clear()
      limits.forget()
      webhooks.clear()
      api.calls.length = 0
      return { done: true }
    default:
      return undefined
  }
}
