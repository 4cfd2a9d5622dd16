/** Here the address in a parametered QR code contains its own scene and expiry, so that codes survive a restart. */
const PREFIX = 'http://weixin.qq.com/q/'

type SceneQr = { scene: string; expiresAt: number }

export function makeSceneQr(scene: string, expiresAt: number): { ticket: string; url: string } {
  const ticket = Buffer.from(JSON.stringify([scene, expiresAt])).toString('base64url')
  return { ticket, url: `${PREFIX}${ticket}` }
}

export const urlOfTicket = (ticket: string) => `${PREFIX}${ticket}`

export function readSceneQr(url: string, now: Date): (SceneQr & { ticket: string }) | undefined {
  if (!url.startsWith(PREFIX)) return undefined
  const ticket = url.slice(PREFIX.length)
  try {
    const [scene, expiresAt] = JSON.parse(Buffer.from(ticket, 'base64url').toString()) as [string, number]
    return expiresAt > now.getTime() ? { scene, expiresAt, ticket } : undefined
  } catch {
    return undefined
  }
}
