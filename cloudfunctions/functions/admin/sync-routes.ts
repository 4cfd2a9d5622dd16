import { saveAutomaticSyncRoute, viewAutomaticSyncRoute } from '../../../shared/contracts/automatic-sync'
import {
  listSyncBatchesRoute,
  listWebinarSyncRunsRoute,
  startSyncRoute,
  viewOpenSyncRoute,
  viewSyncBatchRoute,
} from '../../../shared/contracts/sync'
import { dismissWarningRoute, retrySyncRoute, viewWebinarSyncLogRoute } from '../../../shared/contracts/sync-log'
import { saveAutomaticSync } from '../../features/sync/save-automatic-sync'
import { viewAutomaticSync } from '../../features/sync/view-automatic-sync'
import { dismissWarning } from '../../features/sync/dismiss-warning'
import { listSyncBatches } from '../../features/sync/list-sync-batches'
import { listWebinarSyncRuns } from '../../features/sync/list-webinar-sync-runs'
import { startSync } from '../../features/sync/start-sync'
import { viewOpenSync, viewSyncBatch } from '../../features/sync/view-sync-batch'
import { viewSyncLog } from '../../features/sync/view-sync-log'
import { answer, type App } from '../../wiring/http/app'
import type { World } from '../../wiring/compose'

export function syncRoutes(app: App, deps: World): void {
  answer(app, startSyncRoute, async (c) => c.json(await startSync(c.req.valid('json'), c.var.operator, deps), 200))
  answer(app, viewOpenSyncRoute, async (c) => c.json(await viewOpenSync({}, c.var.operator, deps), 200))
  answer(app, viewSyncBatchRoute, async (c) =>
    c.json(await viewSyncBatch(c.req.valid('param'), c.var.operator, deps), 200),
  )
  answer(app, listSyncBatchesRoute, async (c) => c.json(await listSyncBatches({}, deps), 200))
  answer(app, listWebinarSyncRunsRoute, async (c) =>
    c.json(await listWebinarSyncRuns(c.req.valid('param'), c.var.operator, deps), 200),
  )
  answer(app, viewWebinarSyncLogRoute, async (c) =>
    c.json(await viewSyncLog(c.req.valid('param'), c.var.operator, deps), 200),
  )
  answer(app, retrySyncRoute, async (c) =>
    c.json(
      await startSync(
        { webinarId: c.req.valid('param').id, withEvents: true, ...c.req.valid('json') },
        c.var.operator,
        deps,
      ),
      200,
    ),
  )
  answer(app, dismissWarningRoute, async (c) =>
    c.json(await dismissWarning(c.req.valid('param'), c.var.operator, deps), 200),
  )
  answer(app, viewAutomaticSyncRoute, async (c) => c.json(await viewAutomaticSync({}, deps), 200))
  answer(app, saveAutomaticSyncRoute, async (c) =>
    c.json(await saveAutomaticSync(c.req.valid('json'), c.var.operator, deps), 200),
  )
}
