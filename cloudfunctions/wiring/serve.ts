import { randomUUID } from 'node:crypto'
import { makeApp, type Routes } from './app'
import type { WhoIsCalling } from './callers'
import { compose, type World } from './compose'
import { readConfig } from './config'
import {
  callToRequest,
  isHttp,
  isTimer,
  toHttpReply,
  toMiniProgramReply,
  toRequest,
  type HttpEvent,
  type HttpReply,
  type Main,
  type MiniProgramEvent,
  type PlatformContext,
  type PlatformEvent,
  type TimerEvent,
} from './platform-event'
import { publicReplies } from './public-replies'

export type Entry = {
  routes: Routes
  /** How this function finds out who is calling. */
  identify?: (world: World) => Identify
  /** GET paths whose answers are the same for everybody. */
  isPublic?: (path: string) => boolean
  onTimer?: (event: TimerEvent, world: World, context: PlatformContext) => Promise<Record<string, unknown>>
}
export type Identify = (request: Request, event: PlatformEvent, context: PlatformContext) => WhoIsCalling

/**
 * What a deployed function exports. The world is made at the first call, from the environment; a host that ends
 * in good order closes it.
 */
export function serve(entry: Entry): Main & { close(): Promise<void> } {
  let world: World | undefined
  let main: Main | undefined
  const answer: Main = (event, context) => {
    world ??= compose(readConfig(process.env))
    main ??= entryMain(entry, world)
    return main(event, context)
  }
  return Object.assign(answer, { close: async () => world?.close() })
}

/** One function in a given world: translates the platform's event and nothing more. */
export function entryMain(entry: Entry, world: World): Main {
  const app = makeApp(world, entry.routes)
  const identify = entry.identify?.(world)
  const publicAnswer = publicReplies(world.config.PUBLIC_REPLY_MAX_AGE_MS)

  async function fetch(
    request: Request,
    event: PlatformEvent,
    context: PlatformContext,
    givenId?: string,
  ): Promise<Response> {
    const requestId = givenId ?? context.request_id ?? randomUUID()
    const who = identify?.(request, event, context) ?? nobody
    const response = await app.fetch(request, { requestId, who })
    response.headers.set('x-request-id', requestId)
    // What a person may see is not for any cache; a browser going back must ask again.
    if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store')
    return response
  }

  return async (event, context) => {
    if (isTimer(event)) return (await entry.onTimer?.(event, world, context)) ?? {}
    return isHttp(event) ? overHttp(event, context) : toMiniProgramReply(await fromMiniProgram(event, context))
  }

  /** The path of a crowd: nothing is made for a request that a kept answer serves. */
  function overHttp(event: HttpEvent, context: PlatformContext): HttpReply | Promise<HttpReply> {
    const make = async () => toHttpReply(await fetch(toRequest(event), event, context, event.requestContext?.requestId))
    return event.httpMethod === 'GET' && entry.isPublic?.(event.path)
      ? publicAnswer(publicKey(event.path, event.queryStringParameters), make)
      : make()
  }

  function fromMiniProgram(event: MiniProgramEvent, context: PlatformContext): HttpReply | Promise<HttpReply> {
    const make = async () => toHttpReply(await fetch(callToRequest(event), event, context))
    return (event.method ?? 'GET') === 'GET' && entry.isPublic?.(event.path)
      ? publicAnswer(publicKey(event.path, event.query), make)
      : make()
  }
}

const nobody: WhoIsCalling = { visitor: async () => undefined, operator: async () => undefined }

/** JSON, because a name or value may hold any separator and two questions must never share an answer. */
const publicKey = (path: string, query: Record<string, string> | undefined) =>
  query ? path + JSON.stringify(query) : path
