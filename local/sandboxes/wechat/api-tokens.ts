import { randomBytes } from 'node:crypto'

const LIFETIME_MS = 7200 * 1000
const RENEWED_BEFORE_END_MS = 5 * 60 * 1000

export interface ApiTokens {
  /** The same token while it is valid for more than five minutes, as with `stable_token`. */
  current(appId: string): { token: string; expiresIn: number }
  /** The app to which a token belongs, or WeChat's errcode. */
  check(token: string | undefined): { appId: string } | { errcode: 41001 | 40001 | 42001 }
  clear(): void
}

/** Tokens for calls that an account makes for itself. Users' tokens of web authorisation are separate. */
export function apiTokens(now: () => Date): ApiTokens {
  const issued = new Map<string, { appId: string; expiresAt: number }>()

  return {
    current(appId) {
      const at = now().getTime()
      const valid = [...issued].find(([, own]) => own.appId === appId && own.expiresAt - at > RENEWED_BEFORE_END_MS)
      if (valid) return { token: valid[0], expiresIn: Math.floor((valid[1].expiresAt - at) / 1000) }

      const token = randomBytes(90).toString('base64url')
      issued.set(token, { appId, expiresAt: at + LIFETIME_MS })
      return { token, expiresIn: LIFETIME_MS / 1000 }
    },
    check(token) {
      if (!token) return { errcode: 41001 }
      const known = issued.get(token)
      if (!known) return { errcode: 40001 }
      return known.expiresAt <= now().getTime() ? { errcode: 42001 } : { appId: known.appId }
    },
    clear: () => issued.clear(),
  }
}
