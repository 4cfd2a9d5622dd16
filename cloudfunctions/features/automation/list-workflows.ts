import { sql } from 'drizzle-orm'
import type { Workflow } from '../../../shared/contracts/workflows'
import type { Deps } from '../../ports/deps'
import { workflowRows } from './workflow-rows'

type Input = { page: number; pageSize: number; manual: 'true' | 'false' }

export function listWorkflows(
  { page, pageSize, manual }: Input,
  { db }: Pick<Deps, 'db'>,
): Promise<{ items: Workflow[]; total: number }> {
  const where = manual === 'true' ? sql`w.trigger_kind = 'manual'` : sql`w.trigger_kind <> 'manual'`
  return workflowRows({ where, limit: pageSize, offset: (page - 1) * pageSize }, db)
}
