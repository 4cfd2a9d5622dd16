import { createHash } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import { IMPORT_MAX_BYTES } from '../../../shared/contracts/imports'
import { audit } from '../../db/audit'
import type { Tx } from '../../db/database'
import { files } from '../../db/tables/files'
import { imports } from '../../db/tables/imports'
import { webinars } from '../../db/tables/webinars'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { keepPersonalFile } from '../contacts/keep-personal-file'
import { findImport, listView, type KeptListImport } from './import-view'
import { MIMES, readChoice } from './file-reading'
import { firstLook } from './preview-list'
import { readTimeZone } from './read-time-zone'
import { withTable } from '../contacts/with-table'

type Uploaded = {
  bytes: Uint8Array
  fileName: string
  webinarId?: string
  timeZone?: string
  encoding?: string
  delimiter?: string
}

/**
 * Reads an uploaded list for a webinar and stores it, so that the operator sees a preview and chooses what its columns
 * mean.
 */
export async function uploadList(
  { bytes, fileName, webinarId: asked, timeZone: zone, ...chosen }: Uploaded,
  operator: Operator,
  deps: Deps,
): Promise<KeptListImport> {
  const { db, clock } = deps
  if (bytes.length > IMPORT_MAX_BYTES) throw new AppError('too_large', 'upload_too_large')
  const timeZone = readTimeZone(zone)
  const webinarId = await checkWebinar(asked, db)
  const now = clock.now()
  const { reading, settings, preview } = await withTable(bytes, readChoice(chosen), deps, (table) =>
    firstLook({ table, webinarId, timeZone, at: now }, deps),
  )
  const name = fileName.slice(0, 200)
  const mime = MIMES[reading.format]
  const file = await keepPersonalFile({ kind: 'list', name, mime, bytes, createdBy: operator.id }, deps)
  return db.transaction(async (tx) => {
    await tx.insert(files).values(file)
    const [made] = await tx
      .insert(imports)
      .values({
        kind: 'registrant_list',
        fileId: file.id,
        fileName: name,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        timeZone,
        webinarId,
        reading,
        listSettings: settings,
        listPreview: preview,
        rowsTotal: preview.rows,
        createdBy: operator.id,
        createdAt: now,
      })
      .returning({ id: imports.id })
    if (!made) throw new Error('The list was not kept')

    await audit(tx, operator, {
      action: 'import.uploaded',
      subjectType: 'import',
      subjectId: made.id,
      after: { fileName: name, webinarId, timeZone },
      occurredAt: now,
    })
    return listView(await findImport(made.id, tx))
  })
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

async function checkWebinar(webinarId: string | undefined, tx: Tx): Promise<string> {
  if (!webinarId || !UUID.test(webinarId))
    throw new AppError('bad_input', '', { fields: { webinarId: 'list_no_webinar' } })
  const [found] = await tx
    .select({ id: webinars.id, providerState: webinars.providerState })
    .from(webinars)
    .where(and(eq(webinars.id, webinarId), isNull(webinars.deletedAt)))
  if (!found || found.providerState === 'creating') throw new AppError('not_found', 'webinar_not_found')
  return found.id
}
