export function keepInAddress(page: string, query: Record<string, string | undefined>): void {
  if (!location.pathname.endsWith(`/${page}`)) return

  const params = new URLSearchParams(location.search)
  for (const [name, value] of Object.entries(query)) {
    if (value) params.set(name, value)
    else params.delete(name)
  }
  const search = params.toString()
  history.replaceState(history.state, '', `${location.pathname}${search && `?${search}`}${location.hash}`)
}
