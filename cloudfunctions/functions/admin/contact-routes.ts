import {
  addSecondaryEmailRoute,
  changeContactDetailsRoute,
  changeContactRoute,
  deleteContactRoute,
  listContactsRoute,
  makeEmailPrimaryRoute,
  removeSecondaryEmailRoute,
  revealContactRoute,
  signOutContactRoute,
  viewContactDeletionRoute,
  viewContactRoute,
  viewTimelineRoute,
} from '../../../shared/contracts/contacts'
import { changeContact } from '../../features/contacts/change-contact'
import { addSecondaryEmail, makeEmailPrimary, removeSecondaryEmail } from '../../features/contacts/change-emails'
import { deleteContact } from '../../features/contacts/delete-contact'
import { listContacts } from '../../features/contacts/list-contacts'
import { revealContact } from '../../features/contacts/reveal-contact'
import { signOutContact } from '../../features/contacts/revoke-visitor-sessions'
import { viewContactDeletion } from '../../features/contacts/view-contact-deletion'
import { viewContact } from '../../features/contacts/view-contact'
import { changeContactDetails } from '../../features/registration/change-contact-details'
import { viewTimeline } from '../../features/contacts/view-timeline'
import { answer, type App } from '../../wiring/http/app'
import type { World } from '../../wiring/compose'

export function contactRoutes(app: App, deps: World): void {
  answer(app, listContactsRoute, async (c) =>
    c.json(await listContacts(c.req.valid('query'), c.var.operator, deps), 200),
  )
  answer(app, viewContactRoute, async (c) => c.json(await viewContact(c.req.valid('param'), c.var.operator, deps), 200))
  answer(app, revealContactRoute, async (c) =>
    c.json(await revealContact(c.req.valid('param'), c.var.operator, deps), 200),
  )
  answer(app, signOutContactRoute, async (c) =>
    c.json(await signOutContact(c.req.valid('param'), c.var.operator, deps), 200),
  )
  answer(app, viewTimelineRoute, async (c) =>
    c.json(await viewTimeline({ ...c.req.valid('param'), ...c.req.valid('query') }, c.var.operator, deps), 200),
  )
  answer(app, changeContactRoute, async (c) =>
    c.json(await changeContact({ ...c.req.valid('param'), ...c.req.valid('json') }, c.var.operator, deps), 200),
  )
  answer(app, changeContactDetailsRoute, async (c) =>
    c.json(await changeContactDetails({ ...c.req.valid('param'), ...c.req.valid('json') }, c.var.operator, deps), 200),
  )
  answer(app, viewContactDeletionRoute, async (c) => c.json(await viewContactDeletion(c.req.valid('param'), deps), 200))
  answer(app, deleteContactRoute, async (c) =>
    c.json(await deleteContact({ ...c.req.valid('param'), ...c.req.valid('json') }, c.var.operator, deps), 200),
  )
  answer(app, addSecondaryEmailRoute, async (c) =>
    c.json(await addSecondaryEmail({ ...c.req.valid('param'), ...c.req.valid('json') }, c.var.operator, deps), 200),
  )
  answer(app, makeEmailPrimaryRoute, async (c) =>
    c.json(await makeEmailPrimary(c.req.valid('param'), c.var.operator, deps), 200),
  )
  answer(app, removeSecondaryEmailRoute, async (c) =>
    c.json(await removeSecondaryEmail(c.req.valid('param'), c.var.operator, deps), 200),
  )
}
