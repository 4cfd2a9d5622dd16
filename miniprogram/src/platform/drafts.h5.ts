import { forget, recall, remember } from './session-memory'

type Draft = Record<string, string | string[]>

const nameOf = (key: string) => `draft.${key}`

export function readDraft(key: string, owner: string): Draft {
  try {
    const kept = JSON.parse(recall(nameOf(key)) ?? 'null') as { owner: string; draft: Draft } | null
    if (kept?.owner === owner && typeof kept.draft === 'object') return kept.draft
  } catch {
    // The draft is another person's and counts as none.
  }
  forget(nameOf(key))
  return {}
}

export function keepDraft(key: string, owner: string, draft: Draft): void {
  remember(nameOf(key), JSON.stringify({ owner, draft }))
}

export function dropDraft(key: string): void {
  forget(nameOf(key))
}
