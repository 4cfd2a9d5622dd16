/** What a browser would not store: refused by its settings, a private window, or a full disk. */
const onThisPage = new Map<string, string>()

/** Survives the round through WeChat's sign-in, which leaves the page and comes back to it. */
export function recall(key: string): string | null {
  try {
    return sessionStorage.getItem(`livehall.${key}`) ?? onThisPage.get(key) ?? null
  } catch {
    return onThisPage.get(key) ?? null
  }
}

export function remember(key: string, value: string): boolean {
  try {
    sessionStorage.setItem(`livehall.${key}`, value)
    return true
  } catch {
    onThisPage.set(key, value)
    return false
  }
}

export function forget(key: string): void {
  onThisPage.delete(key)
  try {
    sessionStorage.removeItem(`livehall.${key}`)
  } catch {
    // Then it was never stored.
  }
}
