import { randomBytes } from 'node:crypto'

const LIFETIME_MS = 5 * 60 * 1000

interface CodeGrant {
  personKey: string
  appId: string
  scope: string
}

type Redemption = { grant: CodeGrant } | { errcode: 40029 | 40163 }

export interface OneTimeCodes {
  issue(grant: CodeGrant): string
  redeem(code: string, appId: string): Redemption
  clear(): void
}

/** Codes of `wx.login` and of web authorisation: both are valid once, for five minutes, for one app. */
export function oneTimeCodes(now: () => Date): OneTimeCodes {
  const codes = new Map<string, { grant: CodeGrant; expiresAt: number; isUsed: boolean }>()

  return {
    issue(grant) {
      const code = `0${randomBytes(16).toString('hex').slice(0, 31)}`
      codes.set(code, { grant, expiresAt: now().getTime() + LIFETIME_MS, isUsed: false })
      return code
    },
    redeem(code, appId) {
      const known = codes.get(code)
      if (!known || known.grant.appId !== appId || known.expiresAt <= now().getTime()) return { errcode: 40029 }
      // The official table does not list this code; the real text is `code been used`.
      if (known.isUsed) return { errcode: 40163 }
      known.isUsed = true
      return { grant: known.grant }
    },
    clear: () => codes.clear(),
  }
}
