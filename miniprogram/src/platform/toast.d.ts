/** A short line that goes by itself. */
export function toast(message: string): void
