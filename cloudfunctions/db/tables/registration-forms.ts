import { sql } from 'drizzle-orm'
import { integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { FormField } from '../../../shared/contracts/registration-form'
import { id, moment } from './columns'

/** The form a visitor fills once. `global` is the one for all webinars; each saving raises its version. */
export const registrationForms = pgTable(
  'registration_forms',
  {
    id: id(),
    kind: text().$type<'global' | 'independent'>().notNull(),
    title: text().notNull(),
    intro: text().notNull().default(''),
    version: integer().notNull().default(1),
    fields: jsonb().$type<FormField[]>().notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (t) => [uniqueIndex('registration_forms_global').on(t.kind).where(sql`kind = 'global'`)],
)
