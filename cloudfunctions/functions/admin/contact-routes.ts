import { listContactsRoute, revealContactRoute, viewContactRoute, viewTimelineRoute } from '../../../shared/contracts/contacts'
import { listContacts } from '../../usecases/contacts/list-contacts'
import { revealContact } from '../../usecases/contacts/reveal-contact'
import { viewContact } from '../../usecases/contacts/view-contact'
import { viewTimeline } from '../../usecases/contacts/view-timeline'
import { answer, type App } from '../../wiring/app'
import type { World } from '../../wiring/compose'

export function contactRoutes(app: App, deps: World): void {
  answer(app, listContactsRoute, async (c) => c.json(await listContacts(c.req.valid('query'), deps), 200))
  answer(app, viewContactRoute, async (c) => c.json(await viewContact(c.req.valid('param'), deps), 200))
  answer(app, revealContactRoute, async (c) => c.json(await revealContact(c.req.valid('param'), c.var.operator, deps), 200))
  answer(app, viewTimelineRoute, async (c) => c.json(await viewTimeline({ ...c.req.valid('param'), ...c.req.valid('query') }, deps), 200))
}
