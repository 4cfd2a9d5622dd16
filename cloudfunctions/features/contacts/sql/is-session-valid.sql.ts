/**
 * in: a contact named by a session, the one it was merged into (or the same), and when the session was issued, null for
 * none   out: whether neither of the two revoked the session since
 */
export const isSessionValid = (named: string, remaining: string, signedInAt: string) =>
  `coalesce(${signedInAt} > greatest(${named}.sessions_valid_from, ${remaining}.sessions_valid_from), true)`
