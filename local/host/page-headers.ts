import { createHash } from 'node:crypto'
import type { ServerResponse } from 'node:http'

/** The origins that may show a page in a frame, and the origins that it may show in frames itself. */
export type Framing = { framedBy?: string; frames?: string }

/** The security headers of every answer of the front door. */
export function secureAnswer(response: ServerResponse): void {
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('referrer-policy', 'strict-origin-when-cross-origin')
}

/** The policy of stored files: an SVG may contain styles. */
export const FILE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'"
/** The policy of answers that are not pages of ours: they run no scripts and may not be framed. */
export const NO_PAGE = "default-src 'none'; frame-ancestors 'none'"

/**
 * The policy of a built page. It allows scripts from its own files, and the inline scripts of the built HTML by their
 * hashes. Inline styles are allowed because antd and Taro use them, and images of any origin because providers store
 * them anywhere.
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
