import type { Share } from '../../../shared/contracts/links'
import { api } from './api'

/** The person's own link to a webinar. `action` is what goes on after a sign-in that had to come first. */
export function openShare(code: string, withMiniProgramCode: boolean, action?: string): Promise<Share> {
  return api.openShare({ params: { code }, body: { withMiniProgramCode }, action })
}
