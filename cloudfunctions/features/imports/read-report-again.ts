import { eq } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import { audit } from '../../db/audit'
import { imports } from '../../db/tables/imports'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { readPersonalFile } from '../contacts/read-personal-file'
import { findImport, importView, type KeptImport } from './import-view'
import { lookAtReport } from './preview-attendee-report'
import { readTimeZone } from './read-time-zone'
import { withTable } from '../contacts/with-table'

/** The preview of an uploaded report in another time zone. Only before it is confirmed. */
export async function readReportAgain(
  { id, timeZone }: { id: Id; timeZone: string },
  operator: Operator,
  deps: Deps,
): Promise<KeptImport> {
  const { db, clock } = deps
  const zone = { timeZone: readTimeZone(timeZone), isOfEarlier: false }
  const row = await findImport(id, db)
  if (row.kind !== 'zoom_attendee_report') throw new AppError('conflict', 'only_reports_have_zone')
  const bytes = await readPersonalFile(row.fileId, deps)
  const { preview } = await withTable(bytes, row.reading ?? {}, deps, (table) =>
    lookAtReport({ table, zone, dateOrder: row.dateOrder, at: clock.now() }, deps),
  )

  return db.transaction(async (tx) => {
    await tx.select({ id: imports.id }).from(imports).where(eq(imports.id, id)).for('update')
    if ((await findImport(id, tx)).status !== 'previewed') throw new AppError('conflict', 'import_confirmed')
    await tx.update(imports).set({ timeZone: zone.timeZone, preview }).where(eq(imports.id, id))
    await audit(tx, operator, {
      action: 'import.zone_changed',
      subjectType: 'import',
      subjectId: id,
      before: { timeZone: row.timeZone },
      after: { timeZone: zone.timeZone },
      occurredAt: clock.now(),
    })
    return importView(await findImport(id, tx))
  })
}
