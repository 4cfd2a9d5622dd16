/** What was typed and not yet sent. It lasts as long as the app or the browser tab, and never leaves the device. */
export function readDraft(key: string): Record<string, string | string[]>
export function keepDraft(key: string, draft: Record<string, string | string[]>): void
export function dropDraft(key: string): void
