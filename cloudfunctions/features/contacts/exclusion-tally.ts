import type { Exclusion } from './rules/exclusion-of'
import { maskEmail, maskKey, maskPhone } from '../../../shared/domain/masking'

const SHOWN = 5

/** How many people one reason left out, with a few of them masked. */
export type ExcludedPeople = Exclusion & { count: number; sample: string[] }

type Person = { email: string | null; phone: string | null; viewer_key: string | null }

/** How many people were left out for each reason. A person in a hundred rows counts once. */
export function exclusionTally() {
  const byReason = new Map<string, { exclusion: Exclusion; people: Map<string, string> }>()

  return {
    count({ email, phone, viewer_key }: Person, exclusion: Exclusion): void {
      const key = `${exclusion.reason} ${exclusion.domain ?? ''}`
      const counted = byReason.get(key) ?? { exclusion, people: new Map<string, string>() }
      counted.people.set(
        email ?? phone ?? viewer_key ?? '',
        email ? maskEmail(email) : phone ? maskPhone(phone) : maskKey(viewer_key ?? ''),
      )
      byReason.set(key, counted)
    },
    people: (): ExcludedPeople[] =>
      [...byReason.values()].map(({ exclusion, people }) => ({
        ...exclusion,
        count: people.size,
        sample: [...new Set(people.values())].slice(0, SHOWN),
      })),
  }
}
