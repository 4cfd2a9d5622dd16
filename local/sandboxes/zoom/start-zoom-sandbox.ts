import type { IncomingMessage, ServerResponse } from 'node:http'
import { CONTROL_ROOT } from '../answer-control'
import { send, redirect, sendJson } from '../exchange'
import { openHttpDoor } from '../http-door'
import { Store } from '../store'
import { Api, type Exchange } from './api'
import { control, type ControlMeans } from './controls/control'
import { Events } from './events'
import { ZoomFaults } from './faults'
import { Limits } from './limits'
import { Lives } from './lives'
import { keepReadyWebinars } from './ready/keep-ready-webinars'
import { recordingFiles, VIDEO_BYTES } from './recordings'
import type { Ledger, Webinar, Held } from './state'
import { claimsOf, isSignedBy, tokenFor } from './tokens'
import { Visits } from './visits'
import { WebPages } from './web-pages'
import { Webhooks } from './webhooks'
import { World } from './world'

export type ZoomSandboxOptions = {
  /** 0 takes a free port. */
  port: number
  host?: string
  /** Where its state is kept across restarts. */
  dataDir: string
  /** The origin for browsers: the base of join links, registration pages and recordings. */
  publicOrigin?: string
  clock?: { now(): Date }
  /** Adds an account with ready-made webinars for a person to explore; their dates stay near today. */
  withReadyWebinars?: boolean
}

export type ZoomSandbox = {
  port: number
  /** The origin of the token endpoint; the API is below it at `/v2`. */
  origin: string
  /** Calls the listener with every call and its answer, so that a test can compare them with the contract. */
  listen(listener: (exchange: Exchange) => void): () => void
  close(): Promise<void>
}

const LOOK_EVERY_MS = 1_000

/**
 * A stand-in for Zoom: tokens, API with scopes and limits, webhooks with challenges, its pages, and under `/__sandbox`
 * the controls for a console, a seed or a test.
 */
export async function startZoomSandbox(options: ZoomSandboxOptions): Promise<ZoomSandbox> {
  const { host = '127.0.0.1', clock = { now: () => new Date() } } = options
  const door = await openHttpDoor(options.port, host)
  const { port, origin } = door

  const store = new Store<Ledger, Webinar>(options.dataDir, 'webinars')
  const world = new World(store, clock, options.publicOrigin ?? origin, origin)
  const webhooks = new Webhooks(world)
  const events = new Events(world, webhooks)
  const faults = new ZoomFaults()
  const limits = new Limits(() => world.now())
  const lives = new Lives(world, events)
  const api = new Api(world, faults, limits, events, lives)
  const visits = new Visits(world, lives)
  const webPages = new WebPages(world, events, visits)
  const means: ControlMeans = { world, webhooks, events, lives, faults, limits, visits, api }
  if (options.withReadyWebinars) keepReadyWebinars(world, lives)
  const looking = setInterval(() => {
    lives.announceRecordings()
    void webhooks.sendDue()
  }, LOOK_EVERY_MS)
  looking.unref()

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? '/', origin)
    if (url.pathname.startsWith(CONTROL_ROOT)) return control(request, response, url, means)
    if (api.handles(url.pathname)) return api.answer(request, response)
    if (answerDownload(request, response, url, world)) return
    if (webPages.handles(url.pathname)) return webPages.show(request, response, url)
    send(response, 404, 'text/plain; charset=utf-8', 'not found')
  }

  door.answerWith(answer)

  return {
    port,
    origin,
    listen(listener) {
      api.listeners.add(listener)
      return () => api.listeners.delete(listener)
    },
    async close() {
      clearInterval(looking)
      visits.stop()
      api.stop()
      await door.close()
      store.flush()
    },
  }
}

const DOWNLOAD = /^\/rec\/(download|archive)\/([\w-]+)$/
const ARCHIVE_LIFE_MS = 60_000

/**
 * Serves recording files to callers with a token: the one from a webhook, or an access token. As at Zoom, the address
 * redirects to another one, which is valid for a moment.
 */
function answerDownload(request: IncomingMessage, response: ServerResponse, url: URL, world: World): boolean {
  const [, kind, fileId = ''] = DOWNLOAD.exec(url.pathname) ?? []
  if (!kind) return false

  const found = fileOf(world, fileId)
  if (!found) {
    sendJson(response, { status: false, errorCode: 404, errorMessage: 'File not found' }, 404)
    return true
  }
  const token =
    kind === 'archive'
      ? url.searchParams.get('access')
      : (/^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? url.searchParams.get('access_token'))
  if (!isValid(world, found.webinar, token ?? ''))
    sendJson(response, { status: false, errorCode: 401, errorMessage: 'Forbidden' }, 401)
  else if (kind === 'archive') send(response, 200, found.isVideo ? 'video/mp4' : 'text/vtt; charset=utf-8', found.bytes)
  else {
    const app = world.accounts.get(found.webinar.accountId)?.apps[0]
    redirect(
      response,
      `/rec/archive/${fileId}?access=${app ? tokenFor(app, 'download', world.now() + ARCHIVE_LIFE_MS) : ''}`,
    )
  }
  return true
}

function isValid(world: World, { accountId }: Webinar, token: string): boolean {
  const claims = claimsOf(token)
  const found = claims && world.appBy(claims.clientId)
  return Boolean(
    found && found.account.accountId === accountId && isSignedBy(token, found.app) && claims.expiresAt > world.now(),
  )
}

function fileOf(
  world: World,
  fileId: string,
): { webinar: Webinar; held: Held; isVideo: boolean; bytes: Buffer } | undefined {
  for (const webinar of world.webinars.values()) {
    for (const held of webinar.held) {
      const { recording } = held
      if (
        !recording ||
        recording.deletedAt !== undefined ||
        !recordingFiles(world, held).some(({ id }) => id === fileId)
      )
        continue
      const isVideo = recording.videoId === fileId
      return { webinar, held, isVideo, bytes: isVideo ? VIDEO_BYTES : Buffer.from(recording.transcript) }
    }
  }
  return undefined
}
