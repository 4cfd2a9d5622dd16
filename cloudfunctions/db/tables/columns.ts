import { sql } from 'drizzle-orm'
import { timestamp, uuid } from 'drizzle-orm/pg-core'

/** Columns that most tables share, written once. */
export const id = () =>
  uuid()
    .primaryKey()
    .default(sql`gen_random_uuid()`)
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
