import { eq } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { KeptImportPreview } from '../../../shared/contracts/imports'
import type { DateOrder } from '../sync/rules/attendee-report/wall-time'
import type { Language } from '../../../shared/text/language'
import { audit } from '../../db/audit'
import type { Tx } from '../../db/database'
import { enqueue } from '../../db/jobs'
import { files } from '../../db/tables/files'
import { imports } from '../../db/tables/imports'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { findImport, importView, type ImportRow, type KeptImport } from './import-view'

type Choices = { dateOrder?: DateOrder; withPanelists: boolean; /** Language of the result file. */ language: Language }

const ATTEMPTS = 3

/**
 * Queues the previewed import. Confirming a running or finished one again changes nothing; a failed one starts again.
 */
export async function confirmImport(
  { id, ...choices }: { id: Id } & Choices,
  operator: Operator,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<KeptImport> {
  return db.transaction(async (tx) => {
    await tx.select({ id: imports.id }).from(imports).where(eq(imports.id, id)).for('update')
    const row = await findImport(id, tx)
    if (row.status !== 'previewed' && row.status !== 'failed') return importView(row)

    const dateOrder = choices.dateOrder ?? row.dateOrder
    const isOpen = Boolean((row.preview ?? row.listPreview)?.ambiguousDate)
    if (isOpen && !dateOrder)
      throw new AppError('bad_input', 'date_order_needed', {
        fields: { dateOrder: 'date_order_unknown' },
      })
    if (row.preview && peopleOf(row.preview) === 0) throw new AppError('conflict', 'report_nothing_usable')
    const [file] = await tx.select({ expiresAt: files.expiresAt }).from(files).where(eq(files.id, row.fileId))
    if (file?.expiresAt && file.expiresAt <= clock.now()) throw new AppError('conflict', 'personal_file_removed')
    if (row.listPreview?.lacksAddress) throw new AppError('conflict', 'list_lacks_address')

    await tx
      .update(imports)
      .set({ status: 'queued', dateOrder, error: null, rowsDone: 0, finishedAt: null })
      .where(eq(imports.id, id))
    const after = await enqueueImport(row, choices, tx)
    await audit(tx, operator, {
      action: 'import.confirmed',
      subjectType: 'import',
      subjectId: id,
      after: { ...after, dateOrder },
      occurredAt: clock.now(),
    })
    return importView(await findImport(id, tx))
  })
}

const peopleOf = ({ registered, pending, cancelled, withoutEmail }: KeptImportPreview) =>
  registered + pending + cancelled + withoutEmail

/** Returns the choices, for later requests. */
async function enqueueImport(
  { id, kind, fileName, listSettings }: ImportRow,
  { withPanelists, language }: Choices,
  tx: Tx,
): Promise<Record<string, unknown>> {
  if (kind === 'registrant_list') {
    await enqueue(
      tx,
      'import-registrant-list',
      { importId: id, language },
      { key: `import-registrant-list:${id}`, maxAttempts: ATTEMPTS },
    )
    return { fileName, revivesCancelled: listSettings?.revivesCancelled ?? false }
  }
  await enqueue(
    tx,
    'import-attendee-report',
    { importId: id, withPanelists },
    { key: `import-attendee-report:${id}`, maxAttempts: ATTEMPTS },
  )
  return { withPanelists }
}
