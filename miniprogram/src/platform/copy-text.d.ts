/** Resolves to whether the text was copied. */
export function copyText(value: string): Promise<boolean>
