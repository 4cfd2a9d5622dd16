type Draft = Record<string, string | string[]>

/**
 * Answers typed and not yet sent. They last as long as the app or the browser tab and never leave the device. They
 * belong to `owner`: for another person on the same device the draft is empty, and the old one is deleted.
 */
export function readDraft(key: string, owner: string): Draft
export function keepDraft(key: string, owner: string, draft: Draft): void
export function dropDraft(key: string): void
