/**
 * Writes the page's filter into the address, so that a reload or a shared address shows the same. Only for the page
 * that is open, and only in H5: a mini-program page has no address and keeps its state.
 */
export function keepInAddress(page: string, query: Record<string, string | undefined>): void
