/** WeChat accepts 64 characters at most. */
const LONGEST = 64
const PATTERN = /^act_([0-9A-Za-z]{8})(?:\.([a-z0-9_-]{1,32}))?$/

/** The content of a tracked QR code of the official account: the webinar, and the channel. */
export function sceneOf({ code, channel }: { code: string; channel?: string }): string {
  return `act_${code}${channel ? `.${channel}` : ''}`.slice(0, LONGEST)
}

export function readScene(scene: string): { code: string; channel?: string } | undefined {
  const [, code, channel] = PATTERN.exec(scene) ?? []
  return code ? { code, ...(channel && { channel }) } : undefined
}
