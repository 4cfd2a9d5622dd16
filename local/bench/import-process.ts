import { readFileSync } from 'node:fs'
import { asc } from 'drizzle-orm'
import { imports } from '../../cloudfunctions/db/tables/imports'
import { confirmImport } from '../../cloudfunctions/features/imports/confirm-import'
import { importAttendeeReport } from '../../cloudfunctions/features/imports/import-attendee-report'
import { importRegistrantList } from '../../cloudfunctions/features/imports/import-registrant-list'
import { previewAttendeeReport } from '../../cloudfunctions/features/imports/preview-attendee-report'
import { uploadList } from '../../cloudfunctions/features/imports/upload-list'
import { compose } from '../../cloudfunctions/wiring/compose'
import { readConfig } from '../../cloudfunctions/wiring/config'
import { builtTableThread } from '../build/build-functions'

const operator = { id: 'bench', name: 'bench', email: 'bench@example.com', role: 'owner' as const }

export type ImportWord = { seconds: number; changed: number; peakMegabytes: number }

// One import from preview to end, in its own process whose memory is sampled all the time.
async function main(): Promise<void> {
  const bytes = new Uint8Array(readFileSync(process.env.BENCH_FILE ?? ''))
  const world = compose(readConfig({ LOG_LEVEL: 'error', ...process.env }), { tableThread: builtTableThread() })
  // Storage is not part of the measurement.
  const deps = {
    ...world,
    files: { ...world.files, upload: async () => ({ fileId: 'bench' }), download: async () => bytes },
  }
  let peak = 0
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20)

  const webinarId = process.env.BENCH_WEBINAR
  const { id } = webinarId
    ? await uploadList({ bytes, fileName: 'list.csv', webinarId, timeZone: 'Asia/Shanghai' }, operator, deps)
    : await previewAttendeeReport({ bytes, fileName: 'report.csv', timeZone: 'Asia/Shanghai' }, operator, deps)
  await confirmImport({ id, withPanelists: false, language: 'zh' }, operator, deps)

  const startedAt = performance.now()
  if (webinarId) await importRegistrantList({ importId: id, language: 'zh' }, deps, { isLastAttempt: true })
  else await importAttendeeReport({ importId: id, withPanelists: false }, deps, { isLastAttempt: true })
  const seconds = (performance.now() - startedAt) / 1000
  clearInterval(watch)

  const rows = await world.db.select().from(imports).orderBy(asc(imports.createdAt))
  const done = rows.find((row) => row.id === id)
  if (done?.status !== 'done') throw new Error(`The import ended as ${done?.status}: ${done?.error}`)
  const { counts, listCounts } = done
  const changed = counts
    ? Object.values(counts).reduce((sum, count) => sum + count, 0)
    : (listCounts?.registered ?? 0) + (listCounts?.updated ?? 0)
  const word: ImportWord = { seconds, changed, peakMegabytes: peak / 1024 / 1024 }
  console.log(JSON.stringify(word))
  await world.close()
}

void main()
