/** Survives the round through WeChat's sign-in, which leaves the page and comes back to it. */
export function recall(key: string): string | null {
  return sessionStorage.getItem(`livehall.${key}`)
}

export function remember(key: string, value: string): void {
  sessionStorage.setItem(`livehall.${key}`, value)
}
