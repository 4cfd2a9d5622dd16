/** Names the browser's tab, which bookmarks, shares and screen readers take; nothing in the mini-program. */
export function usePageTitle(title: string): void
