const LABEL = /^[\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u

/**
 * A domain as people type or paste it (`@Example.com`, `https://example.com/about`, `*.example.com`), or undefined
 * where it is none.
 */
export function readDomain(typed: string): string | undefined {
  const domain = typed
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^.*@/, '')
    .replace(/^\*?\./, '')
    .replace(/[/:?#][^]*$/, '')
    .replace(/\.$/, '')
  const labels = domain.split('.')
  return labels.length >= 2 && domain.length <= 253 && labels.every((label) => LABEL.test(label)) ? domain : undefined
}

/** The part after the last @, lower-cased: an address may contain several. */
export const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1).toLowerCase()

/** The domain on the list that an address belongs to, itself or by a sub-domain. */
export function domainAmong(address: string, domains: readonly string[]): string | undefined {
  const own = domainOf(address)
  return domains.find((domain) => own === domain || own.endsWith(`.${domain}`))
}
