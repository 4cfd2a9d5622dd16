/** Whether an address outside the product can replace this page. Otherwise it can only be copied. */
export const canLeave: boolean

/** Opens the address; does nothing where that is impossible. */
export function leaveFor(url: string): void
