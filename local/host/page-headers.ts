import { createHash } from 'node:crypto'
import type { ServerResponse } from 'node:http'

/** Whose pages may show a page, and whose pages it shows itself. */
export type Framing = { framedBy?: string; frames?: string }

/** What every answer of the front door tells a browser. */
export function secureAnswer(response: ServerResponse): void {
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('referrer-policy', 'strict-origin-when-cross-origin')
}

/** A stored file may be a drawing with styles of its own. */
export const FILE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'"
/** What is no page of ours runs nothing and is framed by nobody. */
export const NO_PAGE = "default-src 'none'; frame-ancestors 'none'"

/**
 * A built page runs the scripts of its own files, and those in its HTML as they were built, by their hashes. Styles
 * stand inside elements (antd, Taro), and pictures lie wherever a provider keeps them.
 */
export function pagePolicy(html: string, { framedBy = '', frames = '' }: Framing): string {
  const scripts = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi)].map(
    ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  )
  return [
    "default-src 'self'",
    `script-src ${["'self'", ...new Set(scripts)].join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    'img-src * data: blob:',
    'media-src * blob:',
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    `frame-src ${frames || "'self'"}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${framedBy || "'none'"}`,
  ].join('; ')
}
