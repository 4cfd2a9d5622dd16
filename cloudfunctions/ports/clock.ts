/** The only source of "now". A test moves it; nothing sleeps on it. */
export interface Clock {
  now(): Date
}
