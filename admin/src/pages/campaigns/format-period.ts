import type { Campaign } from '../../../../shared/contracts/campaigns'
import { text } from '../../text/text'

const words = text.campaigns

export function formatPeriod({ startsOn, endsOn }: Pick<Campaign, 'startsOn' | 'endsOn'>): string {
  if (startsOn && endsOn) return startsOn === endsOn ? startsOn : `${startsOn} – ${endsOn}`
  if (startsOn) return words.from(startsOn)
  return endsOn ? words.until(endsOn) : words.openPeriod
}
