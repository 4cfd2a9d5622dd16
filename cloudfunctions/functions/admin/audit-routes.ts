import { exportAuditRoute, listAuditRoute, viewAuditChoicesRoute } from '../../../shared/contracts/audit'
import { textIn } from '../../../shared/text/text-in'
import { exportAudit } from '../../features/panel/export-audit'
import { listAudit } from '../../features/panel/list-audit'
import { auditChoices } from '../../features/panel/read-audit'
import { answer, type App } from '../../wiring/http/app'
import type { World } from '../../wiring/compose'

export function auditRoutes(app: App, deps: World): void {
  answer(app, listAuditRoute, async (c) => c.json(await listAudit(c.req.valid('query'), deps), 200))
  answer(app, viewAuditChoicesRoute, async (c) => c.json(await auditChoices(deps.db), 200))
  answer(app, exportAuditRoute, async (c) =>
    c.json(await exportAudit(c.req.valid('query'), textIn(c.req.header('accept-language')), c.var.operator, deps), 200),
  )
}
