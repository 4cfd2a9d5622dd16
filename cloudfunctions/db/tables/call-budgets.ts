import { date, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { moment } from './columns'

/** How much of what may be asked of a provider is used: a pace, or a day's calls, under the key that all who ask share. */
export const callBudgets = pgTable('call_budgets', {
  key: text().primaryKey(),
  /** Of a pace: when the place behind all that were given away is. */
  nextAt: moment('next_at'),
  /** Of a day's budget: the UTC day that `used` counts. */
  day: date({ mode: 'string' }),
  used: integer().notNull().default(0),
  /** How many the provider says there are. */
  learned: integer(),
  /** The provider said that nothing is left before then. */
  spentUntil: moment('spent_until'),
})
