/** The id that the server issued for this browser or mini-program; visits with the same id count once per day. */
export function browserId(): string | undefined

/** Stores an id that the server has just issued. */
export function keepBrowserId(id: string): void
