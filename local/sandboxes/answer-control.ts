import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { readBody, sendJson } from './exchange'

export const CONTROL_ROOT = '/__sandbox/'

type Control = {
  /** `parts` are the parts of the path below the root. Returns undefined where there is no such control. */
  run(method: string, parts: string[], body: unknown): unknown
  /** The message of a refusal by the stand-in; undefined for a fault. */
  refusalText(error: unknown): string | undefined
}

/** Answers one control call from a console, a seed or a test: JSON in both directions, 400 for a refusal. */
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
