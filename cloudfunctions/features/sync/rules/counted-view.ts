/**
 * A stay counts as a view only past 30 seconds (31 counts, 30 does not), so that re-entering by mistake does not
 * inflate the figures. It limits views alone: who stayed a second has watched.
 */
export const COUNTED_AFTER_SECONDS = 30

/** Where a provider tells only minutes, one full minute is the first that is surely longer. */
export const COUNTED_FROM_MINUTE_SECONDS = 60
