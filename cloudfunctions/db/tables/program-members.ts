import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from './columns'
import { contacts } from './contacts'
import { webinars } from './webinars'
import { workflows } from './workflows'

/**
 * A person invited to a webinar by an operator. Their progress is derived from their registration on request, so that
 * it never goes beyond the provider's state; a person who registered without an invitation is a member without a row
 * here.
 */
export const programMembers = pgTable(
  'program_members',
  {
    webinarId: uuid('webinar_id')
      .notNull()
      .references(() => webinars.id, { onDelete: 'cascade' }),
    contactId: uuid('contact_id')
      .notNull()
      .references(() => contacts.id, { onDelete: 'cascade' }),
    invitedBy: text('invited_by'),
    invitedAt: moment('invited_at').notNull(),
    /**
     * The operator who moved them to "registered": from then on the provider is called, in the workflow stored beside.
     */
    movedBy: text('moved_by'),
    movedAt: moment('moved_at'),
    workflowId: uuid('workflow_id').references(() => workflows.id, { onDelete: 'set null' }),
    /** When the provider had confirmed: written once, with the event that messages wait for. */
    registeredAt: moment('registered_at'),
  },
  (t) => [primaryKey({ columns: [t.webinarId, t.contactId] }), index('program_members_contact').on(t.contactId)],
)
