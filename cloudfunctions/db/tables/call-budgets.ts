import { date, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { moment } from './columns'

/** The used part of a provider's limits: a rate, or a day's calls, under the key that all callers share. */
export const callBudgets = pgTable('call_budgets', {
  key: text().primaryKey(),
  /** For a rate: the time of the next free slot. */
  nextAt: moment('next_at'),
  /** For a daily budget: the UTC day that `used` counts. */
  day: date({ mode: 'string' }),
  used: integer().notNull().default(0),
  /** The limit that the provider reported. */
  learned: integer(),
  /** The provider reported that nothing is left before then. */
  spentUntil: moment('spent_until'),
})
