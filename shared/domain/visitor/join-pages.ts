/**
 * Joins pages into one list. A webinar that moved from one page to another between two calls is kept once, at its first
 * position.
 */
export function joinPages<Card extends { code: string }>(pages: Card[][]): Card[] {
  const byCode = new Map<string, Card>()
  for (const card of pages.flat()) {
    if (!byCode.has(card.code)) byCode.set(card.code, card)
  }
  return [...byCode.values()]
}
