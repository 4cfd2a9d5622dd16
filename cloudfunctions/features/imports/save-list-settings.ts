import { and, eq } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { ListField, ListSettings } from '../../../shared/contracts/list-imports'
import type { DateOrder } from '../sync/rules/attendee-report/wall-time'
import { audit } from '../../db/audit'
import { imports } from '../../db/tables/imports'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { readPersonalFile } from '../contacts/read-personal-file'
import { findImport, listView, type KeptListImport } from './import-view'
import { previewList } from './preview-list'
import { readTimeZone } from './read-time-zone'
import { withTable } from '../contacts/with-table'

type Input = {
  id: Id
  fields: { column: number; field: ListField }[]
  timeZone: string
  dateOrder: DateOrder | null
  revivesCancelled: boolean
}

/** Saves what the columns mean, and previews again. Only the preview changes. */
export async function saveListSettings(
  { id, fields, timeZone: zone, dateOrder, revivesCancelled }: Input,
  operator: Operator,
  deps: Deps,
): Promise<KeptListImport> {
  const { db, clock } = deps
  const row = await findImport(id, db)
  if (row.kind !== 'registrant_list' || !row.listSettings || !row.webinarId)
    throw new AppError('conflict', 'not_a_list')
  if (row.status !== 'previewed' && row.status !== 'failed') throw new AppError('conflict', 'import_already_started')

  const timeZone = readTimeZone(zone)
  const settings = { ...row.listSettings, columns: columnsWith(row.listSettings, fields), revivesCancelled }
  const bytes = await readPersonalFile(row.fileId, deps)
  const now = clock.now()
  const { webinarId } = row
  const preview = await withTable(bytes, row.reading ?? {}, deps, (table) =>
    previewList({ table, options: { timeZone, dateOrder, settings }, webinarId, at: now }, deps, db),
  )

  return db.transaction(async (tx) => {
    await tx
      .update(imports)
      .set({ timeZone, dateOrder, listSettings: settings, listPreview: preview, rowsTotal: preview.rows })
      .where(and(eq(imports.id, id), eq(imports.status, row.status)))
    const after = {
      timeZone,
      dateOrder,
      revivesCancelled,
      columns: settings.columns
        .filter(({ field }) => field !== 'ignore')
        .map(({ title, field }) => `${title}: ${field}`),
    }
    await audit(tx, operator, {
      action: 'import.settings_changed',
      subjectType: 'import',
      subjectId: id,
      after,
      occurredAt: now,
    })
    return listView(await findImport(id, tx))
  })
}

/** Each meaning except "question" and "ignore" belongs to one column: the last one that was assigned it. */
function columnsWith({ columns }: ListSettings, fields: Input['fields']): ListSettings['columns'] {
  const wanted = new Map(fields.map(({ column, field }) => [column, field]))
  const owner = new Map(fields.map(({ column, field }) => [field, column]))
  return columns.map((column) => {
    const field = wanted.get(column.column) ?? column.field
    const isSingle = field !== 'question' && field !== 'ignore'
    return { ...column, field: isSingle && (owner.get(field) ?? column.column) !== column.column ? 'ignore' : field }
  })
}
