export const canLeave = true

/** Replaces: coming back from the live room should meet the promo page, not this one, which would open the room again. */
export function leaveFor(url: string): void {
  // Another scheme would run in this page.
  if (!/^https?:\/\//i.test(url)) return
  location.replace(url)
}
