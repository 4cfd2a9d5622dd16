import type { Id } from '../../contracts/ids'

type Origins = { PUBLIC_ORIGINS: string[] }

/** Where people who were sent a link arrive: the promo page as H5. */
export function webinarLink(code: string, { PUBLIC_ORIGINS }: Origins): string {
  return `${PUBLIC_ORIGINS[0]}/m/webinar?code=${code}`
}

export function hallLink({ PUBLIC_ORIGINS }: Origins): string {
  return `${PUBLIC_ORIGINS[0]}/m/hall`
}

/**
 * The address where the provider asks whether a person may watch this webinar; its requests do not name the webinar.
 */
export function watchCheckUrl(
  webinarId: Id,
  { PUBLIC_ORIGINS, CALLBACK_ORIGIN }: Origins & { CALLBACK_ORIGIN?: string },
): string {
  return `${CALLBACK_ORIGIN ?? PUBLIC_ORIGINS[0]}/api/callback/vhall/k/${webinarId}`
}
