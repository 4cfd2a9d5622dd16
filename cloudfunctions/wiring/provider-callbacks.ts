import type { ProviderId } from '../../shared/contracts/ids'
import { isGenuineCallback } from '../adapters/live/vhall/callback-signature'

/** How each platform proves that a callback is its own, with the secret we gave it. Zoom has no adapter yet. */
export const callbackProofs: Record<Exclude<ProviderId, 'zoom'>, (body: Record<string, string>, secret: string) => boolean> = {
  vhall: isGenuineCallback,
}
