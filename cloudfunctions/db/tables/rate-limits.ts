import { bigint, integer, pgTable, varchar } from 'drizzle-orm/pg-core'

/** Counted attempts by limit and hashed key, and when they expire, in milliseconds; see `adapters/store/rate-limits.ts`. */
export const rateLimits = pgTable('rate_limits', {
  key: varchar({ length: 255 }).primaryKey(),
  points: integer().notNull(),
  expire: bigint({ mode: 'number' }),
})
