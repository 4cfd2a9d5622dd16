const kept = new Map<string, string>()

export function recall(key: string): string | null {
  return kept.get(key) ?? null
}

export function remember(key: string, value: string): boolean {
  kept.set(key, value)
  return true
}

export function forget(key: string): void {
  kept.delete(key)
}
