import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from './columns'
import { contacts } from './contacts'
import { webinars } from './webinars'
import { workflows } from './workflows'

/**
 * Whom an operator invited to a webinar. How far they are is concluded from their registration when asked, so that it
 * never says more than the provider does; who registered by themselves is a member without a row here.
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
    /** Moved on to "registered" by an operator: from then on the provider is asked, in the act that stands beside. */
    movedBy: text('moved_by'),
    movedAt: moment('moved_at'),
    workflowId: uuid('workflow_id').references(() => workflows.id, { onDelete: 'set null' }),
    /** When the provider had said yes: written once, with the event that messages wait for. */
    registeredAt: moment('registered_at'),
  },
  (t) => [primaryKey({ columns: [t.webinarId, t.contactId] }), index('program_members_contact').on(t.contactId)],
)
