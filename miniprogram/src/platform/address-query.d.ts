/**
 * Writes into the address what a page shows, so that a reload or a shared address shows the same. Only while that page
 * stands there, and only where there is an address: a mini-program's page keeps its state by itself.
 */
export function keepInAddress(page: string, query: Record<string, string | undefined>): void
