import type { ProviderId } from '../contracts/ids'

export type ProviderHabits = {
  /** Webinars belong to single users of the account, and only those of named ones are ours. */
  hasUsers: boolean
  /** Shows our cover on its own pages, so it changes with the rest it holds; elsewhere the cover is ours alone. */
  keepsCover: boolean
  /** Refuses or changes a start that has passed. */
  startsInFuture: boolean
  /**
   * Reports itself when a webinar was held, each session under an id of its own; elsewhere sessions follow from
   * observed states.
   */
  tellsSessions: boolean
  /**
   * A registration there is for one start: once it is moved, attendance of earlier registrations is not reported any
   * more.
   */
  seatsAreForOneStart: boolean
  /** Its rows name people by their registration or e-mail; elsewhere by the key we gave them. */
  namesPeopleByEmail: boolean
  /** Reports who watched the replay; elsewhere only that it was opened from here is known. */
  tellsReplayViews: boolean
  /** Its page may open inside a mini-program, on a domain that the company verified there. */
  opensInWebView: boolean
  /** When an ended webinar is read again. */
  readAfterMinutes: number[]
  /**
   * The same number of rows as last time means that all are there. Elsewhere rows come early and their times later.
   */
  isDoneWhenRowsStandStill: boolean
}

/** How providers differ in what they report. */
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
