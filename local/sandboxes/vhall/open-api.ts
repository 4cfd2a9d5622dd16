import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { readForm, send, sendJson, type Form } from '../exchange'
import type { Fault, FaultKind, VhallFaults } from './faults'
import { operationAt, type Call, type SandboxOperation } from './operations/table'
import type { RateLimit } from './rate-limit'
import { signatureOf } from './signature'
import type { Account } from './state'
import { Params, Refusal } from './wire'
import type { World } from './world'

/** How far `signed_at` may differ from the clock. No source states VHall's real tolerance. */
const TOLERANCE_SECONDS = 300
const COMMON = ['app_key', 'sign_type', 'signed_at', 'sign']
const KEPT_CALLS = 300

const FORCED: Partial<Record<FaultKind, [code: number, msg: string]>> = {
  bad_key: [511044, '签名错误'],
  limit_reached: [511043, '调用次数超过限制'],
  no_permission: [511033, '没有权限'],
  refused: [600, '参数错误'],
}

export type LoggedCall = { at: string; operation: string; code: number; milliseconds: number }

/** VHall's API host: HTTP 200 with a business code; 404 only for an unknown path. */
export class OpenApi {
  readonly calls: LoggedCall[] = []
  private readonly hanging = new Set<ServerResponse>()

  constructor(
    private readonly world: World,
    private readonly faults: VhallFaults,
    private readonly rateLimit: RateLimit,
    private readonly means: Omit<Call, 'account' | 'params' | 'file' | 'world'>,
  ) {}

  handles(path: string): boolean {
    return path.startsWith('/v3/') && !path.startsWith('/v3/lives/')
  }

  async answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const operation = operationAt(request.method ?? 'GET', url.pathname)
    if (!operation) return send(response, 404, 'text/plain', 'not found')

    const began = performance.now()
    const form: Form =
      request.method === 'GET' ? { values: Object.fromEntries(url.searchParams) } : await readForm(request)
    const fault = this.faults.strike(operation.name)
    const outcome = await this.outcome(operation, form, fault)
    this.log(operation, outcome.code, performance.now() - began)

    if (fault?.kind === 'timeout' || fault?.kind === 'timeout_after_work') return this.hang(response)
    if (fault?.kind === 'down') return send(response, 503, 'text/plain', 'service unavailable')
    if (fault?.kind === 'not_there') return send(response, 404, 'text/plain', 'not found')
    sendJson(response, { ...outcome, request_id: randomUUID() })
  }

  /** Ends the calls that a fault left without an answer. */
  stop() {
    for (const response of this.hanging) response.destroy()
    this.hanging.clear()
  }

  private async outcome(
    operation: SandboxOperation,
    form: Form,
    fault: Fault | undefined,
  ): Promise<{ code: number; msg: string; data: unknown }> {
    if (fault && ['timeout', 'down', 'not_there'].includes(fault.kind)) return { code: 0, msg: fault.kind, data: {} }
    try {
      const account = this.callerOf(form.values)
      if (!this.rateLimit.allows(account.appKey, operation.name)) throw new Refusal(511043, '调用次数超过限制')
      const forced = fault && FORCED[fault.kind]
      if (fault && forced) throw new Refusal(fault.code ?? forced[0], fault.msg ?? forced[1])

      const call: Call = { ...this.means, world: this.world, account, params: new Params(form.values), file: form.file }
      return { code: 200, msg: '', data: oddly(fault?.kind, await operation.run(call)) }
    } catch (error) {
      if (error instanceof Refusal) return { code: error.code, msg: error.msg, data: error.data }
      throw error
    }
  }

  /** The order of the checks: parameters, key, time, digest. */
  private callerOf(values: Record<string, string>): Account {
    if (COMMON.some((name) => !values[name])) throw new Refusal(511046, '缺少签名参数')

    const account = this.world.accounts.get(values.app_key ?? '')
    const drift = Math.abs(this.world.now() / 1000 - Number(values.signed_at))
    const digest = values.sign_type === '0' ? 'md5' : values.sign_type === '2' ? 'sha256' : undefined
    const isSigned = account && digest && signatureOf(values, account.secretKey, digest) === values.sign
    if (!account || !isSigned || !(drift <= TOLERANCE_SECONDS)) throw new Refusal(511044, '签名错误')
    return account
  }

  private hang(response: ServerResponse) {
    this.hanging.add(response)
    response.on('close', () => this.hanging.delete(response))
  }

  private log(operation: SandboxOperation, code: number, milliseconds: number) {
    this.calls.unshift({
      at: new Date(this.world.now()).toISOString(),
      operation: operation.name,
      code,
      milliseconds: Math.round(milliseconds),
    })
    this.calls.length = Math.min(this.calls.length, KEPT_CALLS)
  }
}

const WRITTEN = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/

/**
 * Changes an answer into a form that VHall has been seen to return: lists as objects, null or text, times in other
 * formats.
 */
function oddly(kind: FaultKind | undefined, data: unknown): unknown {
  switch (kind) {
    case 'list_as_object':
      return withList(data, (list) => Object.fromEntries(list.map((row, index) => [String(index + 1), row])))
    case 'list_null':
      return withList(data, () => null)
    case 'empty_text':
      return ''
    case 'text_instead':
      return '系统繁忙'
    case 'times_in_seconds':
      return withTimes(data, (at) => Date.parse(`${at.replace(' ', 'T')}+08:00`) / 1000)
    case 'times_with_zone':
      return withTimes(data, (at) => `${at.replace(' ', 'T')}.000+08:00`)
    case 'times_with_slashes':
      return withTimes(data, (at) => at.replaceAll('-', '/'))
    case 'times_unreadable':
      return withTimes(data, () => '刚刚')
    case 'state_unknown':
      return withList(data, (list) => list.map((row, at) => (at < 2 ? { ...(row as object), webinar_state: 9 } : row)))
    default:
      return data
  }
}

function withList(data: unknown, change: (list: unknown[]) => unknown): unknown {
  if (typeof data !== 'object' || data === null || !('list' in data) || !Array.isArray(data.list)) return data
  return { ...data, list: change(data.list) }
}

function withTimes(value: unknown, change: (written: string) => string | number): unknown {
  if (Array.isArray(value)) return value.map((one) => withTimes(one, change))
  if (typeof value === 'string') return WRITTEN.test(value) && !value.startsWith('0000') ? change(value) : value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, withTimes(held, change)]))
}
