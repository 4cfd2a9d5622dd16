import { eq } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { ImportView } from '../../../shared/contracts/imports'
import type { DateOrder } from '../../../shared/domain/attendee-report/wall-time'
import { reportProblems } from '../../../shared/text/imports'
import { audit } from '../../db/audit'
import { enqueue } from '../../db/jobs'
import { imports } from '../../db/tables/imports'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { importView } from './import-view'

type Input = { id: Id; dateOrder?: DateOrder; withPanelists: boolean }

const ATTEMPTS = 3

/** Queues what was previewed. Confirming again what is under way or done changes nothing; one that failed starts again. */
export async function confirmImport({ id, dateOrder, withPanelists }: Input, operator: Operator, { db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<ImportView> {
  return db.transaction(async (tx) => {
    const [row] = await tx.select().from(imports).where(eq(imports.id, id)).for('update')
    if (!row) throw new AppError('not_found', '没有这次导入的记录')
    if (row.status !== 'previewed' && row.status !== 'failed') return importView(row)

    const order = dateOrder ?? row.dateOrder
    if (row.preview.ambiguousDate && !order) throw new AppError('bad_input', reportProblems.dateOrderNeeded, { fields: { dateOrder: reportProblems.dateOrderUnknown } })

    const [queued] = await tx.update(imports).set({ status: 'queued', dateOrder: order, error: null, rowsDone: 0, finishedAt: null }).where(eq(imports.id, id)).returning()
    await enqueue(tx, 'import-attendee-report', { importId: id, withPanelists }, { key: `import-attendee-report:${id}`, maxAttempts: ATTEMPTS })
    const after = { withPanelists, dateOrder: order }
    await audit(tx, { operatorId: operator.id, requestId: operator.requestId, action: 'import.confirmed', subjectType: 'import', subjectId: id, after, occurredAt: clock.now() })
    return importView(queued ?? row)
  })
}
