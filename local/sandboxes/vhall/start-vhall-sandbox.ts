import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { CONTROL_ROOT } from '../answer-control'
import { send } from '../exchange'
import { openHttpDoor } from '../http-door'
import { Store } from '../store'
import { Callbacks } from './callbacks'
import { control, type ControlMeans } from './controls'
import { VhallFaults } from './faults'
import { Interactions } from './interactions'
import { KChecks } from './k-checks'
import { Lives } from './lives'
import { OpenApi } from './open-api'
import { RateLimit } from './rate-limit'
import type { Activity, Ledger } from './state'
import { Uploads } from './uploads'
import { Visits } from './visits'
import { WatchPages } from './watch-pages'
import { World } from './world'

export type VhallSandboxOptions = {
  /** 0 takes a free port. */
  port: number
  host?: string
  /** Where its state is kept across restarts. */
  dataDir: string
  /** The origin for browsers: the base of watch pages and covers. */
  publicOrigin?: string
  clock?: { now(): Date }
  callbackRetryAfterMs?: readonly number[]
}

export type VhallSandbox = { port: number; origin: string; close(): Promise<void> }

/**
 * A stand-in for VHall: its API with signatures and limits, its watch pages with the K check, its callbacks, and under
 * `/__sandbox` the controls for a console, a seed or a test.
 */
export async function startVhallSandbox(options: VhallSandboxOptions): Promise<VhallSandbox> {
  const { host = '127.0.0.1', clock = { now: () => new Date() } } = options
  const door = await openHttpDoor(options.port, host)
  const { port, origin } = door

  const store = new Store<Ledger, Activity>(options.dataDir, 'activities')
  const publicOrigin = options.publicOrigin ?? origin
  const world = new World(store, clock, publicOrigin)
  const callbacks = new Callbacks(world, options.callbackRetryAfterMs ?? [1_000, 3_000, 10_000])
  const lives = new Lives(world, callbacks)
  const interactions = new Interactions(world)
  const kChecks = new KChecks(world)
  const visits = new Visits(world, interactions)
  const faults = new VhallFaults()
  const rateLimit = new RateLimit()
  const uploads = new Uploads(join(options.dataDir, 'uploads'), publicOrigin)
  const openApi = new OpenApi(world, faults, rateLimit, { lives, callbacks, interactions, uploads })
  const watchPages = new WatchPages(world, kChecks, visits)
  const means: ControlMeans = { world, lives, callbacks, interactions, kChecks, visits, faults, rateLimit, openApi }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? '/', origin)
    if (url.pathname.startsWith(CONTROL_ROOT)) return control(request, response, url, means)
    if (openApi.handles(url.pathname)) return openApi.answer(request, response, url)

    const watched = watchPages.activityAt(url.pathname)
    if (watched) return watchPages.show(watched.found, request, response, url)

    const image = url.pathname.startsWith('/upload/') ? uploads.read(url.pathname) : undefined
    if (image) return send(response, 200, image.mime, image.bytes)
    send(response, 404, 'text/plain; charset=utf-8', 'not found')
  }

  door.answerWith(answer)

  return {
    port,
    origin,
    async close() {
      visits.stop()
      callbacks.stop()
      openApi.stop()
      await door.close()
      store.flush()
    },
  }
}
