/** The current page's address, to open elsewhere; empty in the mini-program, which has none. */
export function pageLink(): string

/** Its QR code as an image address; empty in the mini-program. */
export function pageLinkQr(): Promise<string>
