import { createHmac, randomUUID } from 'node:crypto'
import type { App } from './state'

/**
 * The content of an access token or a download token. It is signed with the app's secret, so that a new secret
 * invalidates all of them.
 */
export type TokenClaims = { clientId: string; kind: 'access' | 'download'; scopes: string[]; expiresAt: number }

export function tokenFor(app: App, kind: TokenClaims['kind'], expiresAt: number): string {
  const claims = { clientId: app.clientId, kind, scopes: app.scopes, expiresAt, jti: randomUUID() }
  const text = `${encoded({ alg: 'HS512', v: '2.0', kid: kind })}.${encoded(claims)}`
  return `${text}.${signed(text, app)}`
}

/** The claims, if the text looks like one of our tokens. The caller still has to check the signature. */
export function claimsOf(token: string): TokenClaims | undefined {
  try {
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as TokenClaims
  } catch {
    return undefined
  }
}

export function isSignedBy(token: string, app: App): boolean {
  const [head = '', claims = '', signature] = token.split('.')
  return signed(`${head}.${claims}`, app) === signature
}

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const signed = (text: string, app: App) => createHmac('sha512', app.clientSecret).update(text).digest('base64url')
