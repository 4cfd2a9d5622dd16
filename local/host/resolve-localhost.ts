import dns from 'node:dns'

/**
 * Browsers take every name under `.localhost` for this machine (RFC 6761, 6.3); Node asks the system, which often does not.
 * After this call `http://hub.localhost:3000/…` can be fetched from Node too.
 */
export function resolveLocalhostNames(): void {
  const original = dns.lookup
  Object.defineProperty(dns, 'lookup', {
    configurable: true,
    value: (name: string, ...rest: unknown[]) =>
      Reflect.apply(original, dns, [name.endsWith('.localhost') ? '127.0.0.1' : name, ...rest]),
  })
}
