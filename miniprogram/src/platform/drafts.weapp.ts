type Draft = Record<string, string | string[]>

const drafts = new Map<string, { owner: string; draft: Draft }>()

export function readDraft(key: string, owner: string): Draft {
  const kept = drafts.get(key)
  if (kept?.owner === owner) return kept.draft
  drafts.delete(key)
  return {}
}

export function keepDraft(key: string, owner: string, draft: Draft): void {
  drafts.set(key, { owner, draft })
}

export function dropDraft(key: string): void {
  drafts.delete(key)
}
