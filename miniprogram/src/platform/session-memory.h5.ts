/** Values that the browser did not store (settings, private window, full disk). */
const onThisPage = new Map<string, string>()

/** Survives WeChat's sign-in, which leaves the page and comes back. */
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
    // Storage is not available, so there is nothing to remove.
  }
}
