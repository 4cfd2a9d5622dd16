import type { Campaign } from '../../../../shared/contracts/campaigns'
import { formatDate } from '../../format/date-time'
import { text } from '../../text/text'

const words = text.campaigns

export function formatPeriod({ startsOn, endsOn }: Pick<Campaign, 'startsOn' | 'endsOn'>): string {
  if (startsOn && endsOn)
    return startsOn === endsOn ? formatDate(startsOn) : `${formatDate(startsOn)} – ${formatDate(endsOn)}`
  if (startsOn) return words.from(formatDate(startsOn))
  return endsOn ? words.until(formatDate(endsOn)) : words.openPeriod
}
