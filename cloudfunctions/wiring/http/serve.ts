import { randomUUID } from 'node:crypto'
import { AppError } from '../../../shared/contracts/app-error'
import { makeApp, type Routes } from './app'
import { isBodyTooLarge } from './body-limits'
import type { WhoIsCalling } from './callers'
import { clientIpReader, senderOf } from './client-ip'
import { compose, type World } from '../compose'
import { readConfig } from '../config'
import { failureReply } from './failure-reply'
import {
  callToRequest,
  isHttp,
  isTimer,
  storableJson,
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
import { recentTries } from '../auth/recent-tries'
import { securityHeaders } from './security-headers'

export type Entry = {
  routes: Routes
  /** How this function identifies its callers. */
  identify?: (world: World) => Identify
  /**
   * For a GET path whose replies are the same for everybody, the parameters they depend on; all others are ignored.
   */
  publicParameters?: (path: string) => string[] | undefined
  /** Bodies are signed, so no byte of them may be changed before they are verified. */
  hasSignedBodies?: boolean
  onTimer?: (event: TimerEvent, world: World, context: PlatformContext) => Promise<Record<string, unknown>>
}
export type Identify = (request: Request, event: PlatformEvent, context: PlatformContext) => WhoIsCalling

/**
 * The export of a deployed function. The dependencies are composed at the first call, from the environment; a host that
 * shuts down closes them.
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

/** One function with given dependencies: only translates the platform's event. */
export function entryMain(entry: Entry, world: World): Main {
  const app = makeApp(world, entry.routes)
  const identify = entry.identify?.(world)
  const publicAnswer = publicReplies(world.config.PUBLIC_REPLY_MAX_AGE_MS)
  const clientIp = clientIpReader(world.config.TRUSTED_PROXIES)
  const newQuestions = recentTries(NEW_PUBLIC_QUESTIONS)
  const secure = securityHeaders(world.config)

  async function fetch(
    request: Request | undefined,
    event: PlatformEvent,
    context: PlatformContext,
    givenId?: string,
  ): Promise<Response> {
    const requestId = givenId ?? context.request_id ?? randomUUID()
    const response = request
      ? await app.fetch(request, {
          requestId,
          who: identify?.(request, event, context) ?? nobody,
          clientIp: () => clientIp(event, context),
        })
      : refusal(new AppError('bad_input', 'request_malformed'), requestId)
    response.headers.set('x-request-id', requestId)
    secure(response.headers)
    // Personal replies must not be cached; a browser going back must request them again.
    if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store')
    return response
  }

  return async (event, context) => {
    if (isTimer(event)) return (await entry.onTimer?.(event, world, context)) ?? {}
    return isHttp(event) ? overHttp(event, context) : toMiniProgramReply(await fromMiniProgram(event, context))
  }

  /** The path of a crowd: a request with a cached reply creates no objects. */
  function overHttp(event: HttpEvent, context: PlatformContext): HttpReply | Promise<HttpReply> {
    const requestId = event.requestContext?.requestId
    if (isBodyTooLarge(event)) return refuse(new AppError('too_large', 'request_too_long'), event, requestId)
    const make = async () => toHttpReply(await fetch(toRequest(storable(event)), event, context, requestId))
    const parameters = event.httpMethod === 'GET' ? entry.publicParameters?.(event.path) : undefined
    return parameters ? answerPublic(event, event.queryStringParameters, parameters, context, make) : make()
  }

  function storable(event: HttpEvent): HttpEvent {
    if (!event.body || event.isBase64Encoded || entry.hasSignedBodies) return event
    return { ...event, body: storableJson(event.body) }
  }

  /** A request without a cached reply costs a query, so each sender has a limited number of them. */
  function answerPublic(
    event: HttpEvent | MiniProgramEvent,
    query: Record<string, string> | undefined,
    parameters: string[],
    context: PlatformContext,
    make: () => Promise<HttpReply>,
  ): HttpReply | Promise<HttpReply> {
    return publicAnswer(publicKey(event.path, query, parameters), make, () => {
      const retryAfterSeconds = newQuestions.take(senderOf(clientIp(event, context)))
      if (retryAfterSeconds === 0) return undefined
      return refuse(new AppError('rate_limited', '', { retryAfterSeconds }), event)
    })
  }

  async function refuse(error: AppError, event: HttpEvent | MiniProgramEvent, id?: string): Promise<HttpReply> {
    const response = refusal(error, id ?? randomUUID(), event.headers?.['accept-language'])
    secure(response.headers)
    return toHttpReply(response)
  }

  function fromMiniProgram(event: MiniProgramEvent, context: PlatformContext): HttpReply | Promise<HttpReply> {
    const make = async () => toHttpReply(await fetch(callToRequest(event), event, context))
    const parameters = (event.method ?? 'GET') === 'GET' ? entry.publicParameters?.(event.path) : undefined
    return parameters ? answerPublic(event, event.query, parameters, context, make) : make()
  }
}

const nobody: WhoIsCalling = { visitor: async () => undefined, operator: async () => undefined }

/** Far more than a hall full of people behind one address needs; a program sends thousands. */
const NEW_PUBLIC_QUESTIONS = { most: 300, seconds: 60 }

function refusal(error: AppError, requestId: string, language?: string): Response {
  const { status, reply, headers } = failureReply(error, requestId, language)
  return Response.json(reply, { status, headers: { 'x-request-id': requestId, ...headers } })
}

/** JSON, because a value may contain any separator and two requests must never share a reply. */
function publicKey(path: string, query: Record<string, string> | undefined, parameters: string[]): string {
  if (!query) return path
  const given = parameters.map((name) => query[name] ?? null)
  return given.every((value) => value === null) ? path : path + JSON.stringify(given)
}
