/** Whether an address outside the product can be opened in place of this page; else it can only be copied. */
export const canLeave: boolean

/** Opens it. Does nothing where that is impossible. */
export function leaveFor(url: string): void
