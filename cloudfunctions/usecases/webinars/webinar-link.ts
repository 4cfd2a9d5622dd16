import type { Id } from '../../../shared/contracts/ids'
import type { Settings } from '../../ports/deps'

/** Where people who were sent a link arrive: the promo page as H5. */
export function webinarLink(code: string, { PUBLIC_ORIGINS }: Pick<Settings, 'PUBLIC_ORIGINS'>): string {
  return `${PUBLIC_ORIGINS[0]}/m/webinar?code=${code}`
}

export function hallLink({ PUBLIC_ORIGINS }: Pick<Settings, 'PUBLIC_ORIGINS'>): string {
  return `${PUBLIC_ORIGINS[0]}/m/hall`
}

/** Where the provider asks whether a person may watch this webinar; it names none itself. */
export function entranceCheckUrl(
  webinarId: Id,
  { PUBLIC_ORIGINS, CALLBACK_ORIGIN }: Pick<Settings, 'PUBLIC_ORIGINS' | 'CALLBACK_ORIGIN'>,
): string {
  return `${CALLBACK_ORIGIN ?? PUBLIC_ORIGINS[0]}/api/callback/vhall/k/${webinarId}`
}
