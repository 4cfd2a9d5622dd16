/** Fills a path's placeholders. */
export function zoomPath(template: string, parameters: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (_all, name: string) => encodedId(parameters[name] ?? ''))
}

/**
 * Zoom's rule for the base64 UUIDs of sessions: percent-encoded, and twice where one begins with a slash or contains
 * two in a row; otherwise the answer is 404 with code 3001.
 */
export function encodedId(id: string): string {
  const once = encodeURIComponent(id)
  return id.startsWith('/') || id.includes('//') ? encodeURIComponent(once) : once
}
