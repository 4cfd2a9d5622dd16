/** A short message that disappears by itself. */
export function toast(message: string): void
