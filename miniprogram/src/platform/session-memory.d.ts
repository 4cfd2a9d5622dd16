/** What is known for the length of one visit: a browser tab, or one run of the mini-program. */
export function recall(key: string): string | null
export function remember(key: string, value: string): void
