import { randomUUID } from 'node:crypto'
import type { Clock } from '../../../ports/clock'
import { ProviderError } from '../../../ports/live-provider'
import { callPace, realTiming, type Timing } from './call-pace'
import { httpFailure, isWorthAnotherTry, networkFailure, refusal } from './failures'
import {
  fieldNames,
  operationFor,
  type FieldNames,
  type Operation,
  type OperationName,
  type VhallSettings,
} from './operations'
import { isRow, textOf } from '../rows'
import { sentParameters, sign, type Parameters } from './sign'

export type VhallConfig = {
  baseUrl: string
  /** Where viewers go; not the same host as VHall's API. */
  watchBaseUrl: string
  appKey: string
  secretKey: string
  settings?: VhallSettings
  clock: Clock
  timing?: Timing
}

type UploadedFile = { field: string; bytes: Uint8Array; mime: string; name: string }

export type VhallClient = {
  readonly fields: FieldNames
  readonly config: VhallConfig
  pageLimit(operation: OperationName): number
  /** Signs, rate-limits, sends, retries where that is safe, and returns `data` of the answer. */
  call(operation: OperationName, parameters?: Parameters, options?: CallOptions): Promise<unknown>
}

/** `patient`: a sync can wait longer; other calls have a user waiting. */
type CallOptions = { file?: UploadedFile; patient?: boolean }

const DEFAULT_TIMEOUT_MS = 10_000
const DEFAULT_CALLS_PER_MINUTE = 100
const FIRST_BACK_OFF_MS = 2_000
const TRIES = 3
const PATIENT_TRIES = 5

export function vhallClient(config: VhallConfig): VhallClient {
  const settings = config.settings ?? {}
  const timing = config.timing ?? realTiming
  const myTurn = callPace(
    `${config.baseUrl} ${config.appKey}`,
    settings.callsPerMinute ?? DEFAULT_CALLS_PER_MINUTE,
    timing,
  )

  async function call(name: OperationName, parameters: Parameters = {}, { file, patient }: CallOptions = {}) {
    const operation = operationFor(name, settings)
    const tries = patient ? PATIENT_TRIES : TRIES
    for (let attempt = 1; ; attempt += 1) {
      await myTurn()
      try {
        return await send(name, operation, parameters, file)
      } catch (error) {
        if (!(error instanceof ProviderError) || !isWorthAnotherTry(error) || attempt === tries) throw error
        await timing.wait(FIRST_BACK_OFF_MS * 2 ** (attempt - 1))
      }
    }
  }

  async function send(name: OperationName, operation: Operation, parameters: Parameters, file?: UploadedFile) {
    const request = requestOf(operation, signed(parameters), file)
    try {
      const response = await fetch(config.baseUrl + operation.path + request.query, {
        method: operation.send === 'query' ? 'GET' : 'POST',
        headers: { platform: '15', 'request-id': randomUUID() },
        body: request.body,
        signal: AbortSignal.timeout(settings.timeoutMs ?? DEFAULT_TIMEOUT_MS),
      })
      if (!response.ok) {
        await response.body?.cancel()
        throw httpFailure(response.status, name, operation)
      }
      return dataOf(parsed(await response.text(), name), name)
    } catch (cause) {
      throw networkFailure(cause, name, operation)
    }
  }

  function signed(parameters: Parameters): Parameters {
    const all: Parameters = {
      ...parameters,
      app_key: config.appKey,
      sign_type: 0,
      signed_at: Math.floor(config.clock.now().getTime() / 1000),
    }
    return { ...all, sign: sign(all, config.secretKey) }
  }

  return {
    fields: fieldNames(settings),
    config,
    pageLimit: (name) => operationFor(name, settings).pageLimit ?? 20,
    call,
  }
}

function requestOf({ send }: Operation, parameters: Parameters, file?: UploadedFile) {
  const fields = Object.entries(sentParameters(parameters)).map(([name, value]): [string, string] => [
    name,
    String(value),
  ])
  if (send === 'query') return { query: `?${new URLSearchParams(fields)}`, body: undefined }
  if (send === 'form') return { query: '', body: new URLSearchParams(fields) }

  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  if (file) body.append(file.field, new Blob([new Uint8Array(file.bytes)], { type: file.mime }), file.name)
  return { query: '', body }
}

function parsed(text: string, operation: OperationName): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ProviderError('bad_answer', 'the answer is not JSON', { operation })
  }
}

/** `{code, msg, data}`; the code is a number or a string of digits. */
function dataOf(envelope: unknown, operation: OperationName): unknown {
  const code = isRow(envelope) ? textOf(envelope, ['code']) : undefined
  if (!isRow(envelope) || code === undefined)
    throw new ProviderError('bad_answer', 'the answer has no code', { operation })
  if (code !== '200') throw refusal(code, textOf(envelope, ['msg']) ?? code, operation)

  return envelope.data
}
