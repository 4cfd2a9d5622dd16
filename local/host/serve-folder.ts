import fs from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { answerError } from './answer-error'
import { contentTypeOf } from './content-type'
import { NO_PAGE, pagePolicy, type Framing } from './page-headers'
import { asSeenOnPhone, phoneLanguageOf } from './phone'
import type { RequestHandler, Visit } from './request-handler'
import type { IncomingMessage, ServerResponse } from 'node:http'

const compress = promisify(gzip)
const WORTH_COMPRESSING = /^(text\/|application\/(javascript|json)|image\/svg)/
// Names that contain a hash: Vite puts all of these under assets/, Taro writes `name.<hex>.js`.
const NEVER_CHANGES = /(^|\/)assets\/|[.-][0-9a-f]{8,32}\.\w+$/

interface Asset {
  changedAt: number
  type: string
  cacheControl: string
  etag: string
  body: Buffer
  compressed?: Buffer
}

/**
 * A built single-page application under `mount` (`/m/`): its files, and index.html for every address without a file.
 * Only the origins in `framing` may show it in a frame.
 */
export function serveFolder(dir: string, mount: string, framing: Framing = {}): RequestHandler {
  const known = new Map<string, Asset>()

  async function find(relative: string): Promise<Asset | undefined> {
    const file = path.join(dir, relative)
    const stat = await fs.stat(file).catch(() => undefined)
    if (!stat?.isFile()) return undefined

    const before = known.get(relative)
    if (before?.changedAt === stat.mtimeMs) return before
    const asset = await readAsset(file, relative, stat.mtimeMs)
    known.set(relative, asset)
    return asset
  }

  async function answer(request: IncomingMessage, response: ServerResponse, visit: Visit): Promise<void> {
    const relative = relativePath(request.url ?? '/', mount)
    if (relative === undefined) return answerError(response, 400, 'bad_address', '地址有误。')

    const isPage = path.extname(relative) === ''
    const asset = (relative && (await find(relative))) || (isPage ? await find('index.html') : undefined)
    if (!asset) return answerError(response, 404, 'not_found', '没有这个文件。')
    send(request, response, visit, asset, framing)
  }

  return (request, response, visit) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return answerError(response, 405, 'method_not_allowed', '这里只能读取。')
    }
    answer(request, response, visit).catch(() => answerError(response, 500, 'unreadable', '文件读取失败。'))
  }
}

/** The path below the mount, or undefined when it leaves the folder or cannot be decoded. */
function relativePath(url: string, mount: string): string | undefined {
  const queryAt = url.indexOf('?')
  try {
    const decoded = decodeURIComponent(queryAt < 0 ? url.slice(mount.length) : url.slice(mount.length, queryAt))
    const normal = path.posix.normalize(`/${decoded}`).slice(1)
    return decoded.includes('\0') || decoded.includes('..') || decoded.includes('\\') ? undefined : normal
  } catch {
    return undefined
  }
}

async function readAsset(file: string, relative: string, changedAt: number): Promise<Asset> {
  const body = await fs.readFile(file)
  const type = contentTypeOf(file)
  return {
    changedAt,
    type,
    cacheControl: NEVER_CHANGES.test(relative) ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: `"${body.length.toString(36)}-${Math.round(changedAt).toString(36)}"`,
    body,
    compressed: WORTH_COMPRESSING.test(type) && body.length > 1_000 ? await compress(body) : undefined,
  }
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { phoneUserAgent }: Visit,
  asset: Asset,
  framing: Framing,
): void {
  const headers: Record<string, string | number> = { 'content-type': asset.type, 'cache-control': asset.cacheControl }
  let { body } = asset
  const isPage = asset.type.startsWith('text/html')
  if (phoneUserAgent && isPage) {
    body = Buffer.from(asSeenOnPhone(body.toString(), phoneLanguageOf(request.headers.cookie)))
  }
  headers['content-security-policy'] = isPage ? pagePolicy(body.toString(), framing) : NO_PAGE
  if (!phoneUserAgent || !isPage) {
    headers.etag = asset.etag
    headers.vary = 'accept-encoding'
    if (request.headers['if-none-match'] === asset.etag) {
      response.writeHead(304, headers)
      response.end()
      return
    }
    if (asset.compressed && request.headers['accept-encoding']?.includes('gzip')) {
      body = asset.compressed
      headers['content-encoding'] = 'gzip'
    }
  }
  headers['content-length'] = body.length
  response.writeHead(200, headers)
  response.end(request.method === 'HEAD' ? undefined : body)
}
