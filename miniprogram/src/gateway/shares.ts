import type { Share } from '../../../shared/contracts/links'
import { callAsVisitor } from './call-visitor'

/** The person's own link to a webinar. `action` is what goes on after a sign-in that had to come first. */
export function openShare(code: string, withMiniProgramCode: boolean, action?: string): Promise<Share> {
  return callAsVisitor('POST', `/api/visitor/webinars/${encodeURIComponent(code)}/shares`, {
    body: { withMiniProgramCode },
    action,
  })
}
