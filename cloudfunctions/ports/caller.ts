import type { MustFirst, OperatorRole } from '../../shared/contracts/operator'

/** A visitor's identity: from WeChat (OAuth, a login code or the platform context), never from a payload. */
export type VisitorIdentity = {
  contactId: string
  via: 'mini_program' | 'h5'
  /** When our session was issued; none where the platform identifies each call. */
  signedInAt?: Date
}

/** The operator signed in at the panel. `requestId` links the operator's actions to the log. */
export type Operator = {
  id: string
  name: string
  email: string
  role: OperatorRole
  requestId?: string
  /** The session of the request. */
  sessionId?: string
  /** Until this is done, nothing else in the panel is open to this person. */
  mustFirst?: MustFirst
}
