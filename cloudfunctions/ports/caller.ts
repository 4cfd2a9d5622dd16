import type { MustFirst, OperatorRole } from '../../shared/contracts/operator'

/** Who a visitor is: told by WeChat (through OAuth, a login code or the platform context), never by a payload. */
export type VisitorIdentity = { contactId: string; via: 'mini_program' | 'h5' }

/** Who is signed in at the panel. `requestId` ties what the operator did to the log. */
export type Operator = {
  id: string
  name: string
  email: string
  role: OperatorRole
  requestId?: string
  /** The session this was asked in. */
  sessionId?: string
  /** Until this is done, nothing else of the panel is open to this person. */
  mustFirst?: MustFirst
}
