export type ChannelCodeProblem = 'empty' | 'space' | 'capital' | 'sign' | 'too_long'

export const CHANNEL_CODE_MAX = 32

/** A channel's code is printed and typed again, so it has one spelling: small letters, digits, `_` and `-`. */
export function channelCodeProblem(code: string): ChannelCodeProblem | null {
  if (code === '') return 'empty'
  if (/\s/.test(code)) return 'space'
  if (/[A-Z]/.test(code)) return 'capital'
  if (/[^a-z0-9_-]/.test(code)) return 'sign'
  return code.length > CHANNEL_CODE_MAX ? 'too_long' : null
}
