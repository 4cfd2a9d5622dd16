/**
 * A stay counts as a view only after 30 seconds (31 counts, 30 does not), so that re-entering by mistake does not
 * increase the figures. It limits views alone: a person who stayed one second has watched.
 */
export const COUNTED_AFTER_SECONDS = 30

/** Where a provider reports only minutes, one full minute is the first value that is certainly longer. */
export const COUNTED_FROM_MINUTE_SECONDS = 60
