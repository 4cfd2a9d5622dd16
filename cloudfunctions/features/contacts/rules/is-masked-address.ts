const HIDDEN_SIGN = /[*•●…]|\.{3}/
/** Only x, or x between a first and a last letter. */
const CROSSED_OUT = /^(x{3,}|[a-z0-9]?x{4,}[a-z0-9]?)$/i
const MASKED_DOMAIN = /^(masked|obfuscated|anonymi[sz]ed|redacted|scrambled|hidden)$/i

/** Whether a provider shows this in place of a hidden address: it identifies nobody. */
export function isMaskedAddress(text: string): boolean {
  const at = text.lastIndexOf('@')
  const [local, domain] = at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
  return (
    HIDDEN_SIGN.test(text) ||
    CROSSED_OUT.test(local) ||
    domain.split('.').some((label) => MASKED_DOMAIN.test(label) || /^x{3,}$/i.test(label))
  )
}
