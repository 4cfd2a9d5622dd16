import type { WebinarStatus } from '../../contracts/webinar'

export type HallSection<Card> = { status: WebinarStatus; cards: Card[] }

/** Cuts the list, which the server has ordered, where the state changes. */
export function hallSections<Card extends { status: WebinarStatus }>(cards: Card[]): HallSection<Card>[] {
  const sections: HallSection<Card>[] = []
  for (const card of cards) {
    const current = sections.find((section) => section.status === card.status)
    if (current) current.cards.push(card)
    else sections.push({ status: card.status, cards: [card] })
  }
  return sections
}
