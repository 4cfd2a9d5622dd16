/** What is known for the length of one visit: a browser tab, or one run of the mini-program. */
export function recall(key: string): string | null

/** Answers whether it outlives this page: a browser that refuses storage keeps it only until the page is left. */
export function remember(key: string, value: string): boolean

export function forget(key: string): void
