/** Resolves with whether it is on the clipboard. */
export function copyText(value: string): Promise<boolean>
