type Draft = Record<string, string | string[]>

const drafts = new Map<string, Draft>()

export const readDraft = (key: string): Draft => drafts.get(key) ?? {}

export function keepDraft(key: string, draft: Draft): void {
  drafts.set(key, draft)
}

export function dropDraft(key: string): void {
  drafts.delete(key)
}
