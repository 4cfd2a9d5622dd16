import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { readBody, sendJson } from './exchange'

export const CONTROL_ROOT = '/__sandbox/'

type Control = {
  /** What was asked, by the parts of the path below the root; undefined where there is no such control. */
  run(method: string, parts: string[], body: unknown): unknown
  /** The stand-in's own refusals in words; undefined for what is a fault. */
  refusalText(error: unknown): string | undefined
}

/** One call of what a console, a seed or a test may do to a stand-in: JSON both ways, 400 for what it refuses. */
export async function answerControl(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  { run, refusalText }: Control,
): Promise<void> {
  const sent = await readBody(request)
  try {
    const body: unknown = sent.length > 0 ? JSON.parse(sent.toString('utf8')) : {}
    const parts = url.pathname.slice(CONTROL_ROOT.length).split('/').map(decodeURIComponent)
    const result = await run(request.method ?? 'GET', parts, body)
    sendJson(response, result ?? { error: 'not found' }, result === undefined ? 404 : 200)
  } catch (error) {
    const refused =
      refusalText(error) ?? (error instanceof z.ZodError || error instanceof SyntaxError ? error.message : undefined)
    if (refused === undefined) throw error
    sendJson(response, { error: refused }, 400)
  }
}
