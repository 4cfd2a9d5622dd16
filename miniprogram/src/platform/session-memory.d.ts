/** Storage for one visit: a browser tab, or one run of the mini-program. */
export function recall(key: string): string | null

/** Returns whether the value survives leaving the page; in a browser without storage it does not. */
export function remember(key: string, value: string): boolean

export function forget(key: string): void
