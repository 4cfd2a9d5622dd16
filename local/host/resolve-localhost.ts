import dns from 'node:dns'

/**
 * Browsers resolve every name under `.localhost` to this machine (RFC 6761, 6.3); Node asks the system, which often
 * does not. After this call Node can fetch `http://hub.localhost:3000/…` too.
 */
export function resolveLocalhostNames(): void {
  const original = dns.lookup
  Object.defineProperty(dns, 'lookup', {
    configurable: true,
    value: (name: string, ...rest: unknown[]) =>
      Reflect.apply(original, dns, [name.endsWith('.localhost') ? '127.0.0.1' : name, ...rest]),
  })
}
