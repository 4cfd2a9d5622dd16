export type WebinarHosts = {
  hostEmail: string | null
  alternativeHosts: string[]
  /** The owner of the keys that connected the account. */ connectedEmail: string | null
}

/**
 * Zoom lets nobody register for a webinar they run (its code 3027), and counts the attempt all the same: so it is
 * checked before.
 */
export function isHost(email: string | null, { hostEmail, alternativeHosts, connectedEmail }: WebinarHosts): boolean {
  const wanted = email?.trim().toLowerCase()
  return (
    Boolean(wanted) &&
    [hostEmail, connectedEmail, ...alternativeHosts].some((host) => host?.trim().toLowerCase() === wanted)
  )
}
