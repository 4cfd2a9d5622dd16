import { sql } from 'drizzle-orm'
import { boolean, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { FormField } from '../../../shared/contracts/registration-form'
import { id, moment } from './columns'

/** The form that a visitor fills in. `global` is the one for all webinars; each save raises its version. */
export const registrationForms = pgTable(
  'registration_forms',
  {
    id: id(),
    kind: text().$type<'global' | 'independent'>().notNull(),
    title: text().notNull(),
    intro: text().notNull().default(''),
    version: integer().notNull().default(1),
    fields: jsonb().$type<FormField[]>().notNull(),
    /** A typed phone has to be confirmed by a code sent to it. */
    confirmsPhone: boolean('confirms_phone').notNull().default(false),
    createdAt: moment('created_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
    archivedAt: moment('archived_at'),
  },
  (t) => [
    uniqueIndex('registration_forms_global')
      .on(t.kind)
      .where(sql`kind = 'global'`),
  ],
)

/** An earlier version of a form, so that an old answer can be read with its questions. */
export const registrationFormVersions = pgTable(
  'registration_form_versions',
  {
    formId: uuid('form_id')
      .notNull()
      .references(() => registrationForms.id, { onDelete: 'cascade' }),
    version: integer().notNull(),
    title: text().notNull(),
    intro: text().notNull(),
    fields: jsonb().$type<FormField[]>().notNull(),
    savedAt: moment('saved_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.formId, t.version] })],
)
