import type { ProviderId } from '../../shared/contracts/ids'

/**
 * Whether a provider keeps a list of people of its own: `capabilities.registersPeople`, for code without an opened
 * account.
 */
export const registersPeople: Record<ProviderId, boolean> = { vhall: false, zoom: true }

/** The most people that one call may register, where a provider registers several at once. */
export const PEOPLE_AT_ONCE = 30
