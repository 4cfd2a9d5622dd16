import {
  addByHandRoute,
  createWorkflowRoute,
  deleteWorkflowRoute,
  findTargetRoute,
  listWorkflowEntriesRoute,
  listWorkflowsRoute,
  renameWorkflowRoute,
  retryWorkflowRoute,
  switchWorkflowRoute,
  viewWorkflowRoute,
} from '../../../shared/contracts/workflows'
import { addByHand } from '../../features/automation/add-by-hand'
import {
  deleteWorkflow,
  renameWorkflow,
  retryWorkflow,
  switchWorkflow,
} from '../../features/automation/change-workflow'
import { createWorkflow } from '../../features/automation/create-workflow'
import { viewTarget } from '../../features/automation/find-target'
import { listEntries } from '../../features/automation/list-entries'
import { listWorkflows } from '../../features/automation/list-workflows'
import { viewWorkflow } from '../../features/automation/view-workflow'
import { answer, type App } from '../../wiring/http/app'
import type { World } from '../../wiring/compose'

export function workflowRoutes(app: App, deps: World): void {
  answer(app, listWorkflowsRoute, async (c) => c.json(await listWorkflows(c.req.valid('query'), deps), 200))
  // Before the one by id: `target` is none.
  answer(app, findTargetRoute, async (c) => c.json(await viewTarget(c.req.valid('query'), deps), 200))
  answer(app, viewWorkflowRoute, async (c) => c.json(await viewWorkflow(c.req.valid('param'), deps), 200))
  answer(app, listWorkflowEntriesRoute, async (c) =>
    c.json(await listEntries({ ...c.req.valid('param'), ...c.req.valid('query') }, c.var.operator, deps), 200),
  )
  answer(app, addByHandRoute, async (c) => c.json(await addByHand(c.req.valid('json'), c.var.operator, deps), 200))
  answer(app, createWorkflowRoute, async (c) =>
    c.json(await createWorkflow(c.req.valid('json'), c.var.operator, deps), 200),
  )
  answer(app, renameWorkflowRoute, async (c) =>
    c.json(await renameWorkflow({ ...c.req.valid('param'), ...c.req.valid('json') }, c.var.operator, deps), 200),
  )
  answer(app, switchWorkflowRoute, async (c) =>
    c.json(await switchWorkflow({ ...c.req.valid('param'), ...c.req.valid('json') }, c.var.operator, deps), 200),
  )
  answer(app, retryWorkflowRoute, async (c) =>
    c.json(await retryWorkflow({ ...c.req.valid('param'), ...c.req.valid('json') }, c.var.operator, deps), 200),
  )
  answer(app, deleteWorkflowRoute, async (c) =>
    c.json(await deleteWorkflow(c.req.valid('param'), c.var.operator, deps), 200),
  )
}
