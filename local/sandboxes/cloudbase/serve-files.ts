import fs from 'node:fs'
import { answerError } from '../../host/answer-error'
import { contentTypeOf } from '../../host/content-type'
import { FILE } from '../../host/page-headers'
import type { RequestHandler } from '../../host/request-handler'
import type { StoredFiles } from './stored-files'

// File types that a browser may display from the bucket's domain. Others (pages, SVG with scripts) are only offered as
// downloads.
const SHOWN = /^(image\/(png|jpeg|gif|webp)|application\/pdf|text\/plain)/

/** `/files/<path>`: the bucket's public address. */
export function serveFiles(files: StoredFiles): RequestHandler {
  return (request, response) => {
    const filePath = decodedPath(request.url ?? '')
    const file = filePath === undefined ? undefined : files.locate(filePath)
    if (!file) return answerError(response, 404, 'not_found', '没有这个文件。')

    const type = contentTypeOf(file)
    const isShown = SHOWN.test(type)
    response.writeHead(200, {
      'content-type': isShown ? type : 'application/octet-stream',
      'content-length': fs.statSync(file).size,
      'cache-control': 'public, max-age=600',
      'x-content-type-options': 'nosniff',
      'content-security-policy': FILE,
      'access-control-allow-origin': '*',
      ...(isShown ? {} : { 'content-disposition': 'attachment' }),
    })
    if (request.method === 'HEAD') {
      response.end()
      return
    }
    fs.createReadStream(file)
      .once('error', () => response.destroy())
      .pipe(response)
  }
}

function decodedPath(url: string): string | undefined {
  try {
    return decodeURIComponent(url.split('?')[0] ?? '').replace(/^\/files\//, '')
  } catch {
    return undefined
  }
}
