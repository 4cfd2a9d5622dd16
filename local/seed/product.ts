import type { z } from 'zod'
import type { Operator } from '../../cloudfunctions/ports/caller'
import { adminEntry } from '../../cloudfunctions/functions/admin/routes'
import { visitorEntry } from '../../cloudfunctions/functions/visitor/routes'
import { wechatEntry } from '../../cloudfunctions/functions/wechat/routes'
import { workerEntry } from '../../cloudfunctions/functions/worker/routes'
import { compose, type World } from '../../cloudfunctions/wiring/compose'
import { readConfig } from '../../cloudfunctions/wiring/config'
import { entryMain, type Entry } from '../../cloudfunctions/wiring/http/serve'
import { hostFunctions, type MiniProgramUser } from '../host/function-host'
import { builtTableThread } from '../build/build-functions'
import type { FunctionMain, HttpReply } from '../host/function-main'
import { ENV_ID } from '../outside-world'
import { signInOnPhone } from './sign-in-on-phone'

type Route<Reply extends z.ZodType> = {
  method: string
  path: string
  responses: { 200: { content: { 'application/json': { schema: Reply } } } }
}
type Input = { params?: Record<string, string>; query?: Record<string, string>; body?: unknown }
/** Calls a route according to its contract; any answer other than 200 is an error. */
type Call = <Reply extends z.ZodType>(route: Route<Reply>, input?: Input) => Promise<z.output<Reply>>

/** One HTTP-access call of a function. */
export type HttpCall = (
  name: string,
  call: {
    method: string
    path: string
    headers?: Record<string, string>
    query?: Record<string, string>
    body?: string | Buffer
  },
) => Promise<HttpReply>

/** The product's own functions, in this process and with a clock of the seed. */
export type Product = {
  world: World
  asOperator: Call
  /** Calls from the mini-program: the platform vouches for the person. */
  inMiniProgram(user: MiniProgramUser): Call
  /** Calls from WeChat's browser, after a new login through WeChat's own page. `person` is a key of the stand-in. */
  onPhone(person: string): Promise<Call>
  /** A multipart form with a `file`, as the panel sends one. */
  upload(
    path: string,
    file: { name: string; type: string; bytes: Buffer },
    fields?: Record<string, string>,
  ): Promise<unknown>
  /** Runs the jobs in the queue. */
  runJobs(): Promise<void>
  /** Runs what the product does each minute, for example checking webinars whose state may be changing. */
  passAMinute(): Promise<void>
  close(): Promise<void>
}

type Options = { environment: Record<string, string>; now(): Date; operator(): Operator }
type Answer = { status: number; body: unknown }

export function openProduct({ environment, now, operator }: Options): Product {
  const world = withoutPace(
    compose(readConfig({ ...environment, LOG_LEVEL: 'error', PUBLIC_REPLY_MAX_AGE_MS: '0' }), {
      clock: { now },
      tableThread: builtTableThread(),
    }),
  )
  const asSignedIn: Entry = {
    ...adminEntry,
    identify: () => () => ({ visitor: async () => undefined, operator: async () => operator() }),
  }
  const entries: Record<string, Entry> = {
    admin: asSignedIn,
    visitor: visitorEntry,
    wechat: wechatEntry,
    worker: workerEntry,
  }
  const mains = Object.entries(entries).map(([name, entry]) => [name, entryMain(entry, world) as FunctionMain])
  const functions = hostFunctions(Object.fromEntries(mains), ENV_ID)

  const http: HttpCall = async (name, { method, path, headers = {}, query = {}, body = '' }) => {
    const event = {
      path,
      httpMethod: method,
      headers: { host: 'localhost', 'x-forwarded-proto': 'http', ...headers },
      queryStringParameters: query,
      body: typeof body === 'string' ? body : body.toString('base64'),
      isBase64Encoded: typeof body !== 'string',
      requestContext: {},
    }
    return (await functions.callFromFunction(name, event)) as HttpReply
  }
  const callOverHttp =
    (name: string, headers: Record<string, string>): Call =>
    async (route, input = {}) => {
      const body = input.body === undefined ? '' : JSON.stringify(input.body)
      const reply = await http(name, {
        method: route.method.toUpperCase(),
        path: filled(route.path, input),
        query: input.query,
        headers: { 'content-type': 'application/json', ...headers },
        body,
      })
      return read(route, { status: reply.statusCode, body: JSON.parse(reply.body ?? 'null') })
    }

  return {
    world,
    asOperator: callOverHttp('admin', {}),
    inMiniProgram:
      (user) =>
      async (route, input = {}) => {
        const event = { path: filled(route.path, input), method: route.method.toUpperCase(), body: input.body }
        return read(route, (await functions.callFromMiniProgram('visitor', event, user)) as Answer)
      },
    onPhone: async (person) => callOverHttp('visitor', await signInOnPhone(person, http, environment)),
    async upload(path, file, fields = {}) {
      const form = new FormData()
      form.set('file', new File([new Uint8Array(file.bytes)], file.name, { type: file.type }))
      for (const [name, value] of Object.entries(fields)) form.set(name, value)
      const request = new Request('http://localhost', { method: 'POST', body: form })
      const headers = { 'content-type': request.headers.get('content-type') ?? '' }
      const reply = await http('admin', {
        method: 'POST',
        path,
        headers,
        body: Buffer.from(await request.arrayBuffer()),
      })
      if (reply.statusCode !== 200) throw new Error(`POST ${path} answered ${reply.statusCode}: ${reply.body}`)
      return JSON.parse(reply.body ?? 'null')
    },
    runJobs: () => functions.fireTimer('worker', 'kick', now()),
    passAMinute: () => functions.fireTimer('worker', 'every-minute', now()),
    close: () => world.close(),
  }
}

/** Weeks pass in seconds here, so calls to the provider are not limited by real minutes. */
function withoutPace(world: World): World {
  return {
    ...world,
    liveProvider: (account) =>
      world.liveProvider({ ...account, settings: { ...account.settings, callsPerMinute: 0, plan: 'unlimited' } }),
  }
}

function read<Schema extends z.ZodType>(
  { method, path, responses }: Route<Schema>,
  { status, body }: Answer,
): z.output<Schema> {
  if (status !== 200) throw new Error(`${method.toUpperCase()} ${path} answered ${status}: ${JSON.stringify(body)}`)
  return responses[200].content['application/json'].schema.parse(body)
}

const filled = (path: string, { params = {} }: Input) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
