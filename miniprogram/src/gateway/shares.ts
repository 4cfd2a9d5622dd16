import type { Share } from '../../../shared/contracts/links'
import { api } from './api'

/** The visitor's own link to a webinar. After a sign-in the page continues with `action`. */
export function openShare(code: string, withMiniProgramCode: boolean, action?: string): Promise<Share> {
  return api.openShare({ params: { code }, body: { withMiniProgramCode }, action })
}
