type Draft = Record<string, string | string[]>

/**
 * What was typed and not yet sent. It lasts as long as the app or the browser tab, and never leaves the device. It
 * belongs to `owner`: somebody else on the same device finds nothing, and what was there is gone.
 */
export function readDraft(key: string, owner: string): Draft
export function keepDraft(key: string, owner: string, draft: Draft): void
export function dropDraft(key: string): void
