export const canLeave = true

/**
 * Replaces this page: going back from the live room must lead to the promo page. This page would open the room again.
 */
export function leaveFor(url: string): void {
  // Another scheme (`javascript:`) would run code in this page.
  if (!/^https?:\/\//i.test(url)) return
  location.replace(url)
}
