import { ConsoleFailure } from './console-failure'

const ANSWER_WITHIN_MS = 60_000

export interface StandIn {
  /** Calls a control under `/__sandbox/`. Throws ConsoleFailure with the stand-in's message. */
  ask<Answer>(method: string, what: string, body?: unknown): Promise<Answer>
}

/** The controls of one stand-in, called at its own port, because Node does not resolve names under `.localhost`. */
export function standIn(name: string, origin: string): StandIn {
  return {
    async ask<Answer>(method: string, what: string, body?: unknown) {
      const response = await send(name, `${origin}/__sandbox/${what}`, method, body)
      const answer: unknown = await response.json().catch(() => null)
      if (response.ok) return answer as Answer
      throw new ConsoleFailure(
        response.status === 404 ? 404 : 400,
        'refused',
        `${name}拒绝了：${wordsOf(answer) ?? `HTTP ${response.status}`}`,
      )
    },
  }
}

async function send(name: string, url: string, method: string, body: unknown): Promise<Response> {
  const content =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
  try {
    return await fetch(url, { method, ...content, signal: AbortSignal.timeout(ANSWER_WITHIN_MS) })
  } catch (error) {
    throw new ConsoleFailure(502, 'unreachable', `${name}没有响应：${causeOf(error)}`)
  }
}

function wordsOf(answer: unknown): string | undefined {
  return typeof answer === 'object' && answer !== null && 'error' in answer ? String(answer.error) : undefined
}

/** `fetch failed` names no reason; the reason is in the cause. */
function causeOf(error: unknown): string {
  const { cause, message } = error as Error
  return cause instanceof Error ? cause.message || String((cause as NodeJS.ErrnoException).code) : message
}
