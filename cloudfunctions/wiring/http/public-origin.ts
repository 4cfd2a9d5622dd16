/**
 * The public origin of a request, if it is one of ours; otherwise the first. A `*` in a configured origin stands for
 * one label of the host name, so that one deployment can serve several halls' hosts.
 */
export function publicOriginOf(request: Request, publicOrigins: string[]): string {
  const origin = new URL(request.url).origin
  return publicOrigins.some((allowed) => matches(allowed, origin)) ? origin : mainOrigin(publicOrigins)
}

export const mainOrigin = (publicOrigins: string[]): string =>
  publicOrigins.find((origin) => !origin.includes('*')) ?? publicOrigins[0] ?? ''

export function isPublicOrigin(origin: string, publicOrigins: string[]): boolean {
  return publicOrigins.some((allowed) => matches(allowed, origin))
}

function matches(allowed: string, origin: string): boolean {
  const [before, after] = allowed.split('*')
  if (after === undefined) return allowed === origin
  const label = origin.slice(before?.length ?? 0, origin.length - after.length)
  return origin.startsWith(before ?? '') && origin.endsWith(after) && /^[a-z0-9-]+$/.test(label)
}
