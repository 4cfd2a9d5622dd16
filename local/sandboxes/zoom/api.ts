import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody, readForm, send } from '../exchange'
import { contractOperation, type ContractOperation } from './contract'
import type { Events } from './events'
import { applyFault, endlessly } from './forced-answers'
import { isOddToken, oddly } from './odd-answers'
import type { Fault, ZoomFaults } from './faults'
import type { Limits } from './limits'
import type { Lives } from './lives'
import { answerToken } from './oauth'
import { operations, type Reply } from './operations/table'
import type { Account, App } from './state'
import { claimsOf, isSignedBy } from './tokens'
import { Refusal } from './wire'
import type { World } from './world'

const ROOT = '/v2'
const KEPT_CALLS = 300

export type LoggedCall = {
  at: string
  operation: string
  path: string
  status: number
  code?: number
  milliseconds: number
}

/** One call and its answer, for tests that compare them with the contract. */
export type Exchange = {
  method: string
  template: string
  query: Record<string, string>
  requestBody: unknown
  status: number
  body: unknown
  forced: boolean
}

type Answer = { status: number; body?: unknown; headers?: Record<string, string>; html?: string; hangs?: boolean }
type Asked = { method: string; path: string; query: Record<string, string>; authorization?: string; text: string }

/** Zoom's token endpoint and its API under `/v2`. The checks come first (token, limits, scopes), then the operation. */
export class Api {
  readonly calls: LoggedCall[] = []
  readonly listeners = new Set<(exchange: Exchange) => void>()
  private readonly hanging = new Set<ServerResponse>()

  constructor(
    private readonly world: World,
    private readonly faults: ZoomFaults,
    private readonly limits: Limits,
    private readonly events: Events,
    private readonly lives: Lives,
  ) {}

  handles(path: string): boolean {
    return path === '/oauth/token' || path.startsWith(`${ROOT}/`)
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const began = performance.now()
    const [path = '', search = ''] = (request.url ?? '').split('?')
    const query = Object.fromEntries(new URLSearchParams(search))
    const { method = 'GET' } = request
    const { authorization } = request.headers
    if (path === '/oauth/token') return this.token(request, response, query, began)

    const text = (await readBody(request)).toString('utf8')
    const asked = { method, path, query, authorization, text }
    const found = contractOperation(method, path.slice(ROOT.length))
    const fault = found && this.faults.strike(found.operation.id)
    const answer = this.outcome(asked, found, fault)
    this.log(found?.operation.id ?? method, path, answer, began)
    if (found)
      this.notify(
        { method, template: found.operation.template, query, requestBody: jsonOf(text), forced: fault !== undefined },
        answer,
      )
    this.give(response, answer)
  }

  stop() {
    for (const response of this.hanging) response.destroy()
    this.hanging.clear()
  }

  private async token(
    request: IncomingMessage,
    response: ServerResponse,
    query: Record<string, string>,
    began: number,
  ) {
    const form = { ...query, ...(await readForm(request)).values }
    const fault = this.faults.strike('s2sToken')
    const forced = fault && applyFault(fault, undefined, this.world.now())
    const answer: Answer =
      forced ?? answerToken(this.world, request.headers.authorization, form, fault, this.faults.missingScopes())
    this.log('s2sToken', '/oauth/token', answer, began)
    this.notify(
      { method: 'POST', template: '/oauth/token', query: {}, requestBody: form, forced: forced !== undefined },
      answer,
    )
    this.give(response, answer)
  }

  private outcome(
    asked: Asked,
    found: { operation: ContractOperation; params: string[] } | undefined,
    fault: Fault | undefined,
  ): Answer {
    try {
      const { account, app, scopes } = this.callerOf(asked.authorization, fault)
      if (!found) throw new Refusal(404, 2300, 'This API endpoint is not recognized.')

      const headers = this.limits.take(account, found.operation.label)
      const forced = fault && applyFault(fault, found.operation, this.world.now())
      if (forced) return forced
      requireScope(found.operation, scopes)
      return { ...this.run(asked, found, { account, app }, fault), headers }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const { status, code, message, more } = error
      return { status, body: { code, message, ...(more.errors && { errors: more.errors }) }, headers: more.headers }
    }
  }

  private run(
    { query, text }: Asked,
    { operation, params }: { operation: ContractOperation; params: string[] },
    caller: { account: Account; app: App },
    fault: Fault | undefined,
  ): Reply {
    const body = jsonOf(text)
    if (text !== '' && body === undefined) throw new Refusal(400, 300, 'Request Body should be a valid JSON object.')
    const problems = [...operation.queryProblems(query), ...operation.bodyProblems(body)]
    if (problems.length > 0) throw new Refusal(400, 300, 'Validation Failed.', { errors: problems })

    const endless = fault && endlessly(fault)
    const call = {
      world: this.world,
      events: this.events,
      lives: this.lives,
      limits: this.limits,
      ...caller,
      params: params.map(decoded),
      query: endless || isOddToken(query.next_page_token) ? { ...query, next_page_token: '' } : query,
      body,
    }
    const run = operations[operation.id]
    if (!run) throw new Refusal(404, 2300, 'This API endpoint is not recognized.')
    const result = run(call)
    const reply = fault ? { ...result, body: oddly(fault.kind, result.body, query.next_page_token) } : result
    return endless ? { ...reply, body: { ...(reply.body as object), next_page_token: endless } } : reply
  }

  private callerOf(
    authorization: string | undefined,
    fault: Fault | undefined,
  ): { account: Account; app: App; scopes: string[] } {
    const token = /^Bearer (.+)$/.exec(authorization ?? '')?.[1]
    const claims = token ? claimsOf(token) : undefined
    const found = claims && this.world.appBy(claims.clientId)
    if (!token || !claims || !found || claims.kind !== 'access' || !isSignedBy(token, found.app))
      throw new Refusal(401, 124, 'Invalid access token.')
    if (fault?.kind === 'token_expired' || claims.expiresAt <= this.world.now())
      throw new Refusal(401, 124, 'Access token is expired.')
    if (fault?.kind === 'app_revoked' || found.app.isRevoked) throw new Refusal(401, 124, 'Invalid access token.')
    const missing = this.faults.missingScopes()
    return { ...found, scopes: claims.scopes.filter((scope) => !missing.includes(scope)) }
  }

  private give(response: ServerResponse, { status, body, headers = {}, html, hangs }: Answer) {
    if (hangs) {
      this.hanging.add(response)
      response.on('close', () => this.hanging.delete(response))
      return
    }
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    if (html !== undefined) return send(response, status, 'text/html; charset=utf-8', html)
    if (body !== undefined) return send(response, status, 'application/json;charset=UTF-8', JSON.stringify(body))
    response.writeHead(status)
    response.end()
  }

  private notify(asked: Omit<Exchange, 'status' | 'body'>, { status, body, hangs }: Answer) {
    if (hangs) return
    for (const listener of this.listeners) listener({ ...asked, status, body })
  }

  private log(operation: string, path: string, { status, body }: Answer, began: number) {
    const code = (body as { code?: number } | undefined)?.code
    this.calls.unshift({
      at: new Date(this.world.now()).toISOString(),
      operation,
      path,
      status,
      ...(code !== undefined && { code }),
      milliseconds: Math.round(performance.now() - began),
    })
    this.calls.length = Math.min(this.calls.length, KEPT_CALLS)
  }
}

function requireScope({ scopes: wanted }: ContractOperation, held: string[]) {
  if (wanted.length === 0 || wanted.some((scope) => held.includes(scope))) return
  throw new Refusal(401, 4711, `Invalid access token, does not contain scopes:[${wanted.join(', ')}].`)
}

/**
 * Zoom's gateway splits the path again after decoding it. A uuid with a leading slash or a double slash must be encoded
 * twice, or it is not found.
 */
function decoded(part: string): string {
  const once = decode(part)
  if (once.startsWith('/') || once.includes('//')) throw new Refusal(404, 3001, `Webinar does not exist: ${once}.`)
  return once.includes('%') ? decode(once) : once
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function jsonOf(text: string): unknown {
  try {
    return text === '' ? undefined : (JSON.parse(text) as unknown)
  } catch {
    return undefined
  }
}
