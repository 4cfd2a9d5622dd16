/** Who may watch what until when: the readable half of a watch token (VHall's K value). */
export type WatchToken = { contactId: string; webinarId: string; expiresAt: Date }

const UUID = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}'
const CLAIM = new RegExp(`^(${UUID})\\.(${UUID})\\.(\\d{1,12})$`)

/** The text to sign. It travels in a URL, so it is base64url. */
export function claimOf({ contactId, webinarId, expiresAt }: WatchToken): string {
  const text = `${contactId}.${webinarId}.${Math.floor(expiresAt.getTime() / 1000)}`
  return btoa(text)
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/={1,2}$/, '')
}

export function joinToken(claim: string, signature: string): string {
  return `${claim}.${signature}`
}

/** The parts of a token, its signature still unchecked; nothing for text that is not a token. */
export function splitToken(pass: string): { claim: string; signature: string; says: WatchToken } | undefined {
  const [claim, signature, ...rest] = pass.split('.')
  if (!claim || !signature || rest.length > 0 || !/^[\w-]{1,200}$/.test(claim)) return undefined

  const found = CLAIM.exec(decoded(claim))
  if (!found) return undefined
  const [, contactId = '', webinarId = '', seconds] = found
  return { claim, signature, says: { contactId, webinarId, expiresAt: new Date(Number(seconds) * 1000) } }
}

function decoded(claim: string): string {
  try {
    return atob(claim.replace(/-/g, '+').replace(/_/g, '/'))
  } catch {
    return ''
  }
}
