import { bigint, integer, pgTable, varchar } from 'drizzle-orm/pg-core'

/** Belongs to rate-limiter-flexible, which would otherwise make it at its first call. */
export const rateLimits = pgTable('rate_limits', {
  key: varchar({ length: 255 }).primaryKey(),
  points: integer().notNull(),
  expire: bigint({ mode: 'number' }),
})
