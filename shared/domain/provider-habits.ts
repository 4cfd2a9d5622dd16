import type { ProviderId } from '../contracts/ids'

export type ProviderHabits = {
  /** Webinars belong to single users of the account, and only those of named ones are ours. */
  hasUsers: boolean
  /** Shows our cover on its own pages, so it changes with the rest it holds; elsewhere the cover is ours alone. */
  keepsCover: boolean
  /** Refuses or changes a start that has passed. */
  startsInFuture: boolean
  /** Says itself when a webinar was held, each time under an id of its own; elsewhere we go by the states we see. */
  tellsSessions: boolean
  /** A seat there is for one start: once it is moved, who attended is told of the old registrations no more. */
  seatsAreForOneStart: boolean
  /** Its rows name people by their registration or e-mail; elsewhere by the key we gave them. */
  namesPeopleByEmail: boolean
  /** Tells who watched the replay; elsewhere only that it was opened from here is known. */
  tellsReplayViews: boolean
  /** Its room may stand inside a mini-program, on a domain that the company confirmed there. */
  opensInWebView: boolean
  /** When an ended webinar is read again. */
  readAfterMinutes: number[]
  /** As many rows as the time before: everything is told. Elsewhere rows come early and their times later. */
  isDoneWhenRowsStandStill: boolean
}

/** What differs between providers in how they tell of what happened. */
export const providerHabits: Record<ProviderId, ProviderHabits> = {
  // VHall itself is still counting in the first minutes, and replays are cut for hours.
  vhall: {
    hasUsers: false,
    keepsCover: true,
    startsInFuture: false,
    tellsSessions: false,
    seatsAreForOneStart: false,
    namesPeopleByEmail: false,
    tellsReplayViews: true,
    opensInWebView: true,
    readAfterMinutes: [10, 30, 120, 360, 1440],
    isDoneWhenRowsStandStill: true,
  },
  // Zoom's participant report shows durations of 0 for a while after the end.
  zoom: {
    hasUsers: true,
    keepsCover: false,
    startsInFuture: true,
    tellsSessions: true,
    seatsAreForOneStart: true,
    namesPeopleByEmail: true,
    tellsReplayViews: false,
    opensInWebView: false,
    readAfterMinutes: [15, 60, 360, 1440],
    isDoneWhenRowsStandStill: false,
  },
}
