export type WebinarHosts = {
  hostEmail: string | null
  alternativeHosts: string[]
  /** Whose keys connected the account. */ connectedEmail: string | null
}

/** Zoom lets nobody register for a webinar they run (its code 3027), and counts it as a try all the same: so it is known before. */
export function isHost(email: string | null, { hostEmail, alternativeHosts, connectedEmail }: WebinarHosts): boolean {
  const wanted = email?.trim().toLowerCase()
  return (
    Boolean(wanted) &&
    [hostEmail, connectedEmail, ...alternativeHosts].some((host) => host?.trim().toLowerCase() === wanted)
  )
}
