import type { IncomingMessage, ServerResponse } from 'node:http'
import { redirect, send, sendJson } from '../exchange'
import { recordingFiles, VIDEO_BYTES } from './recordings'
import type { Held, Webinar } from './state'
import { claimsOf, isSignedBy, tokenFor } from './tokens'
import type { World } from './world'

const DOWNLOAD = /^\/rec\/(download|archive)\/([\w-]+)$/
const ARCHIVE_LIFE_MS = 60_000

/**
 * Serves recording files to callers with a token: the one from a webhook, or an access token. As at Zoom, the address
 * redirects to another one, which is valid for a moment.
 */
export function answerDownload(request: IncomingMessage, response: ServerResponse, url: URL, world: World): boolean {
  const [, kind, fileId = ''] = DOWNLOAD.exec(url.pathname) ?? []
  if (!kind) return false

  const found = fileOf(world, fileId)
  if (!found) {
    sendJson(response, { status: false, errorCode: 404, errorMessage: 'File not found' }, 404)
    return true
  }
  const token =
    kind === 'archive'
      ? url.searchParams.get('access')
      : (/^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? url.searchParams.get('access_token'))
  if (!isValid(world, found.webinar, token ?? ''))
    sendJson(response, { status: false, errorCode: 401, errorMessage: 'Forbidden' }, 401)
  else if (kind === 'archive') send(response, 200, found.isVideo ? 'video/mp4' : 'text/vtt; charset=utf-8', found.bytes)
  else {
    const app = world.accounts.get(found.webinar.accountId)?.apps[0]
    redirect(
      response,
      `/rec/archive/${fileId}?access=${app ? tokenFor(app, 'download', world.now() + ARCHIVE_LIFE_MS) : ''}`,
    )
  }
  return true
}

function isValid(world: World, { accountId }: Webinar, token: string): boolean {
  const claims = claimsOf(token)
  const found = claims && world.appBy(claims.clientId)
  return Boolean(
    found && found.account.accountId === accountId && isSignedBy(token, found.app) && claims.expiresAt > world.now(),
  )
}

function fileOf(
  world: World,
  fileId: string,
): { webinar: Webinar; held: Held; isVideo: boolean; bytes: Buffer } | undefined {
  for (const webinar of world.webinars.values()) {
    for (const held of webinar.held) {
      const { recording } = held
      if (
        !recording ||
        recording.deletedAt !== undefined ||
        !recordingFiles(world, held).some(({ id }) => id === fileId)
      )
        continue
      const isVideo = recording.videoId === fileId
      return { webinar, held, isVideo, bytes: isVideo ? VIDEO_BYTES : Buffer.from(recording.transcript) }
    }
  }
  return undefined
}
