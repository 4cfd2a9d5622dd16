import { ProviderError } from '../../../ports/live-provider'
import type { ProviderRecording, TranscriptCue } from '../../../ports/provider-recording'
import type { ZoomClient } from './client'
import { networkFailure, strangeAnswer } from './failures'
import { readVtt } from './read-vtt'

export async function readTranscript(
  client: ZoomClient,
  { transcript, transcriptSource }: ProviderRecording,
): Promise<TranscriptCue[] | undefined> {
  if (transcript !== 'ready' || !transcriptSource) return undefined

  const text = await download(client, transcriptSource)
  if (text === undefined) return undefined

  const cues = readVtt(text)
  if (!cues) throw new ProviderError('bad_answer', 'the transcript is not WebVTT', { operation: 'download' })
  return cues
}

const MOST_REDIRECTS = 5
const MOST_BYTES = 20 * 1024 * 1024
const OPERATION = 'download'

/**
 * A file that the API named. The token is sent to the host that the API named and to no other: Zoom redirects to
 * storage elsewhere, which needs none. Undefined where the file does not exist.
 */
async function download(client: ZoomClient, address: string): Promise<string | undefined> {
  const first = safe(new URL(address), client)
  const token = await client.tokens.current()
  let response = await get(first, token.token)
  if (response.status === 401) response = await get(first, (await client.tokens.renewed(token)).token)

  let at = first
  for (let hop = 0; isRedirect(response) && hop < MOST_REDIRECTS; hop += 1) {
    await response.body?.cancel()
    at = safe(new URL(response.headers.get('location') ?? '', at), client)
    response = await get(at, at.host === first.host ? (await client.tokens.current()).token : undefined)
  }
  if (response.ok) return textOf(response)

  await response.body?.cancel()
  if (response.status === 404) return undefined
  if (response.status === 401 || response.status === 403)
    throw new ProviderError('refused', `HTTP ${response.status}`, {
      code: `http_${response.status}`,
      operation: OPERATION,
    })
  throw strangeAnswer(response.status, OPERATION, {})
}

async function get(url: URL, token: string | undefined): Promise<Response> {
  try {
    return await fetch(url, {
      redirect: 'manual',
      headers: token ? { authorization: `Bearer ${token}` } : {},
      signal: AbortSignal.timeout(30_000),
    })
  } catch (cause) {
    throw networkFailure(cause, OPERATION, {})
  }
}

/** HTTPS, or a host of our own configuration. */
function safe(url: URL, { config }: ZoomClient): URL {
  const own = [config.apiBase, config.oauthBase].map((base) => new URL(base).origin)
  if (url.protocol === 'https:' || own.includes(url.origin)) return url
  throw new ProviderError('bad_answer', `a download may not lead to ${url.protocol}//${url.host}`, {
    operation: OPERATION,
  })
}

async function textOf(response: Response): Promise<string> {
  const parts: Uint8Array[] = []
  const reader = response.body?.getReader()
  let bytes = 0
  try {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      bytes += part.value.length
      if (bytes > MOST_BYTES)
        throw new ProviderError('bad_answer', `a transcript of more than ${MOST_BYTES} bytes`, { operation: OPERATION })
      parts.push(part.value)
    }
  } catch (cause) {
    await reader?.cancel().catch(() => undefined)
    throw networkFailure(cause, OPERATION, {})
  }
  return Buffer.concat(parts).toString('utf8')
}

const isRedirect = ({ status }: Response) => [301, 302, 303, 307, 308].includes(status)
