const kept = new Map<string, string>()

export function recall(key: string): string | null {
  return kept.get(key) ?? null
}

export function remember(key: string, value: string): void {
  kept.set(key, value)
}
