import { randomUUID } from 'node:crypto'
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { FunctionNotFound } from '../../host/function-host'
import { readBody } from '../../host/read-body'
import type { RequestHandler } from '../../host/request-handler'
import { Refusal, actions } from './actions'
import { serveFiles } from './serve-files'
import { storedFiles } from './stored-files'

interface Options {
  envId: string
  /** Where the files lie; `.data/files` in the checkout. */
  folder: string
  /**
   * Scheme, host and port under which browsers reach `/files/…`. Read at each call, because the front door may open
   * later.
   */
  publicOrigin(): string
  callFunction(name: string, event: unknown): Promise<unknown>
}

export interface CloudbaseSandbox {
  /** The address to give to the SDK. */
  serviceUrl: string
  /** For `/files/` at the front door. */
  files: RequestHandler
  stop(): Promise<void>
}

const UPLOAD_WITHIN_MS = 15 * 60_000
const LIMIT_BYTES = 10 * 1024 * 1024

/** The part of CloudBase's service that @cloudbase/node-sdk needs for storage and for calling functions. */
export async function startCloudbase({
  envId,
  folder,
  publicOrigin,
  callFunction,
}: Options): Promise<CloudbaseSandbox> {
  const files = storedFiles(folder, envId)
  const expected = new Map<string, { filePath: string; until: number }>()
  const showFile = serveFiles(files)

  const server = http.createServer((request, response) => {
    const path = request.url?.split('?')[0] ?? ''
    if (request.method === 'POST' && path === '/admin') void answerAction(request, response)
    else if (request.method === 'PUT' && path.startsWith('/upload/'))
      void receive(request, response, path.slice('/upload/'.length))
    else if (path.startsWith('/files/')) showFile(request, response, {})
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const world = {
    files,
    origin,
    publicUrl: (filePath: string) => `${publicOrigin()}/files/${filePath}`,
    expectUpload(filePath: string) {
      const token = randomUUID()
      expected.set(token, { filePath, until: Date.now() + UPLOAD_WITHIN_MS })
      return token
    },
    callFunction,
  }

  /** Always HTTP 200; an error is a code in the body. */
  async function answerAction(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const requestId = randomUUID()
    const answer = await act(request).then(
      (data) => ({ requestId, data }),
      (error: Error) => ({ requestId, code: codeOf(error), message: error.message }),
    )
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' })
    response.end(JSON.stringify(answer))
  }

  async function act(request: IncomingMessage): Promise<unknown> {
    const sent = await readBody(request, LIMIT_BYTES)
    if (!/^(TC3-HMAC-SHA256 Credential=[^/]+|Bearer .)/.test(request.headers.authorization ?? '')) {
      throw new Refusal('SIGN_PARAM_INVALID', 'authorization is missing or malformed')
    }
    const body = JSON.parse(sent.toString()) as { action?: string; envName?: string }
    if (body.envName !== envId) throw new Refusal('INVALID_ENV', `Env invalid, env: ${body.envName}`)
    const action = actions[body.action ?? '']
    if (!action) throw new Refusal('INVALID_PARAM', `unknown action ${body.action}`)
    return action(body, world)
  }

  /** The object store: an empty answer means success, a failure is XML. */
  async function receive(request: IncomingMessage, response: ServerResponse, token: string): Promise<void> {
    const upload = expected.get(token)
    expected.delete(token)
    if (!upload || upload.until < Date.now() || request.headers['x-cos-security-token'] !== token) {
      request.resume()
      response.writeHead(403, { 'content-type': 'application/xml' }).end(storeError('AccessDenied', 'Access Denied.'))
      return
    }
    try {
      await files.save(upload.filePath, request)
      response.writeHead(200).end()
    } catch (error) {
      response
        .writeHead(500, { 'content-type': 'application/xml' })
        .end(storeError('InternalError', (error as Error).message))
    }
  }

  return {
    serviceUrl: `${origin}/admin`,
    files: showFile,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function codeOf(error: Error): string {
  if (error instanceof Refusal) return error.code
  return error instanceof FunctionNotFound ? 'FUNCTION_NOT_FOUND' : 'SYS_ERR'
}

function storeError(code: string, message: string): string {
  const id = randomUUID()
  return `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${message}</Message><RequestId>${id}</RequestId><TraceId>${id}</TraceId></Error>`
}
