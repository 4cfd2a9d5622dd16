import { eq, sql, type SQL } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { AnyImport, ImportRemovals } from '../../../shared/contracts/imports'
import { audit } from '../../db/audit'
import type { Tx } from '../../db/database'
import { factsLock, holdLock } from '../../db/hold-lock'
import { imports } from '../../db/tables/imports'
import { webinars } from '../../db/tables/webinars'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { deriveAttendance } from '../sync/derive-attendance'
import { findImport, importView, type ImportRow } from './import-view'
import { dropSessionsOf, planLikeReports } from '../sync/report-session'
import { dropRegisteredEvents } from './take-the-place'

/** What undoing this import would remove; changes nothing. */
export async function viewImportRemovals({ id }: { id: Id }, { db }: Pick<Deps, 'db'>): Promise<ImportRemovals> {
  const { row, webinarId } = await undoable(id, db)
  return removalsOf(row.id, webinarId, db)
}

/**
 * Undoes the import of a report: deletes its stays, and registrations and contacts from no other source, and the
 * webinar when it becomes empty. Everything is derived again in the same transaction.
 */
export async function undoImport(
  { id }: { id: Id },
  operator: Operator,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<AnyImport> {
  const at = clock.now()
  return db.transaction(async (tx) => {
    await tx.select({ id: imports.id }).from(imports).where(eq(imports.id, id)).for('update')
    const { row, webinarId } = await undoable(id, tx)
    await holdLock(factsLock(webinarId), tx)
    const removed = await removalsOf(id, webinarId, tx)

    await tx.execute(sql`delete from watch_stays where import_id = ${id}`)
    const { rows: registrations } = await tx.execute<{ id: string }>(sql`
      delete from registrations r where ${ofImport(id, webinarId)} returning id`)
    await dropRegisteredEvents(
      registrations.map((registration) => registration.id),
      webinarId,
      tx,
    )
    await tx
      .update(imports)
      .set({ status: 'undone', undoneAt: at, undoneBy: operator.id, removed })
      .where(eq(imports.id, id))
    if (row.heldAt) await dropSessionsOf(webinarId, [{ id, heldAt: row.heldAt }], tx)
    await planLikeReports(webinarId, tx)
    await tx.execute(sql`
      update webinars w set duration_seconds = null
      where w.id = ${webinarId} and not exists (select from webinar_sessions s where s.webinar_id = w.id)`)
    await deriveAttendance(webinarId, tx)
    await tx.execute(sql`delete from contacts c where ${madeForIt(id, webinarId)}`)
    if (removed.webinar) await tx.update(webinars).set({ deletedAt: at }).where(eq(webinars.id, webinarId))

    await audit(tx, operator, {
      action: 'import.undone',
      subjectType: 'import',
      subjectId: id,
      after: {
        fileName: row.fileName,
        staysRemoved: removed.stays,
        registrationsRemoved: removed.registrations,
        contactsRemoved: removed.contacts,
        webinarRemoved: removed.webinar,
      },
      occurredAt: at,
    })
    return importView(await findImport(id, tx))
  })
}

async function undoable(id: Id, tx: Tx): Promise<{ row: ImportRow; webinarId: string }> {
  const row = await findImport(id, tx)
  if (row.kind !== 'zoom_attendee_report') throw new AppError('conflict', '只有观看报告的导入可以撤销')
  if (row.replacedById) throw new AppError('conflict', '这次导入已被后来的导入替换，请撤销后来的那一次')
  if (row.status !== 'done' || !row.webinarId) throw new AppError('conflict', '这次导入没有完成，没有可以撤销的内容')
  return { row, webinarId: row.webinarId }
}

async function removalsOf(id: Id, webinarId: string, tx: Tx): Promise<ImportRemovals> {
  const { rows } = await tx.execute<ImportRemovals>(sql`
    select (select count(*)::int from watch_stays where import_id = ${id}) as stays,
           (select count(*)::int from registrations r where ${ofImport(id, webinarId)}) as registrations,
           (select count(*)::int from contacts c where ${madeForIt(id, webinarId)}) as contacts,
           exists (select from webinars w where w.id = ${webinarId} and w.provider_state = 'imported' and w.deleted_at is null)
             and not exists (select from registrations r where r.webinar_id = ${webinarId} and not (${ofImport(id, webinarId)}))
             and not exists (select from watch_stays s where s.webinar_id = ${webinarId} and s.import_id is distinct from ${id}::uuid)
             and not exists (select from imports i where i.webinar_id = ${webinarId} and i.id <> ${id} and i.status = 'done' and i.replaced_by_id is null and i.held_at is not null)
             as webinar`)
  const [removals] = rows
  if (!removals) throw new Error('A count came back empty')
  return removals
}

/** Registrations that it created and that nothing has renewed since. */
const ofImport = (id: Id, webinarId: string) =>
  sql`r.webinar_id = ${webinarId} and r.import_id = ${id} and r.source = 'import' and r.provider_registrant_id is null`

/** Contacts that it created, without data from any other source. */
const madeForIt = (id: Id, webinarId: string) => sql`
  c.import_id = ${id} and c.deleted_at is null and c.merged_into is null
  and not exists (select from registrations r where r.contact_id = c.id and not (${ofImport(id, webinarId)}))
  and not exists (select from registrations r where r.inviter_id = c.id)
  and not exists (select from watch_stays s where s.contact_id = c.id and s.import_id is distinct from ${id}::uuid)
  and not exists (select from contacts j where j.merged_into = c.id)
  and (select count(*) from contact_identities d where d.contact_id = c.id) <= 1
  and ${without('provider_events')} and ${without('consents')} and ${without('phone_codes')} and ${without('contact_tags')}
  and ${without('workflow_entries')} and ${without('program_members')}`

const without = (table: string): SQL =>
  sql`not exists (select from ${sql.identifier(table)} o where o.contact_id = c.id)`
