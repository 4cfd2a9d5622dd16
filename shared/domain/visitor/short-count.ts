export type ShortCount = { figure: string; unit: 'one' | 'wan' | 'thousand' | 'million' }

/** A number of people as a card has room for: 9,999 and 1.2万，or 12.3 thousand where people count in thousands. */
export function shortCount(count: number, counting: 'wan' | 'thousand'): ShortCount {
  if (count < 10_000) return { figure: String(count).replace(/\B(?=(\d{3})+$)/g, ','), unit: 'one' }
  if (counting === 'wan') return { figure: oneDecimal(count / 10_000), unit: 'wan' }
  if (count < 1_000_000) return { figure: oneDecimal(count / 1000), unit: 'thousand' }
  return { figure: oneDecimal(count / 1_000_000), unit: 'million' }
}

/** Cut and not rounded: a figure shown is never more than it is. */
function oneDecimal(value: number): string {
  return String(Math.floor(value * 10) / 10)
}
