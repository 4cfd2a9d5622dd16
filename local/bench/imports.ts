import fs, { readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { asc } from 'drizzle-orm'
import { openDatabase } from '../../cloudfunctions/db/database'
import { imports } from '../../cloudfunctions/db/tables/imports'
import { webinars } from '../../cloudfunctions/db/tables/webinars'
import { confirmImport } from '../../cloudfunctions/features/imports/confirm-import'
import { importAttendeeReport } from '../../cloudfunctions/features/imports/import-attendee-report'
import { importRegistrantList } from '../../cloudfunctions/features/imports/import-registrant-list'
import { previewAttendeeReport } from '../../cloudfunctions/features/imports/preview-attendee-report'
import { uploadList } from '../../cloudfunctions/features/imports/upload-list'
import { compose } from '../../cloudfunctions/wiring/compose'
import { readConfig } from '../../cloudfunctions/wiring/config'
import { builtTableThread } from '../build/build-functions'
import { atLeast, atMost, type Cell } from './cell'
import { child } from './child'

const ROWS = 100_000
/** Node's heap limit in a function of 256 MB: half of the memory (V8, heap limit by physical memory). */
const HEAP_MEGABYTES = 128

/**
 * A report and a list of a hundred thousand rows: how fast they are imported, in how much memory, and that a second
 * import changes nothing.
 */
export async function importCells(environment: Record<string, string>): Promise<Cell[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'livehall-bench-imports-'))
  const { db, close } = openDatabase(environment.DATABASE_URL ?? '', () => undefined)
  try {
    const [webinar] = await db
      .insert(webinars)
      .values({
        code: 'benchimp',
        provider: 'vhall',
        providerState: 'ready',
        title: '导入测速',
        startsAt: new Date(),
        endsAt: new Date(),
      })
      .returning({ id: webinars.id })
    const report = await twice(write('report.csv', reportLines()))
    const list = await twice(write('list.csv', listLines()), webinar?.id)
    return [
      ...cellsOf(`import of an attendee report, ${ROWS.toLocaleString('en')} rows`, report),
      ...cellsOf(`import of a registrant list, ${ROWS.toLocaleString('en')} rows`, list),
    ]
  } finally {
    await close()
    fs.rmSync(folder, { recursive: true, force: true })
  }

  function write(name: string, lines: string[]): string {
    const file = path.join(folder, name)
    fs.writeFileSync(file, lines.join('\r\n'))
    return file
  }

  async function twice(file: string, webinarId?: string): Promise<{ first: ImportWord; again: ImportWord }> {
    const settings = {
      ...environment,
      BENCH_FILE: file,
      ...(webinarId && { BENCH_WEBINAR: webinarId }),
      NODE_OPTIONS: `--max-old-space-size=${HEAP_MEGABYTES}`,
    }
    const once = async () => (await child<ImportWord>('import-process.ts', settings)).word
    return { first: await once(), again: await once() }
  }
}

function cellsOf(name: string, { first, again }: { first: ImportWord; again: ImportWord }): Cell[] {
  return [
    atLeast(name, { ours: ROWS / first.seconds, mark: 2_000, unit: 'rows/s' }),
    atMost('the same, most memory', {
      ours: Math.max(first.peakMegabytes, again.peakMegabytes),
      limit: 250,
      unit: 'MB',
    }),
    {
      cell: 'the same file again, changes',
      ours: again.changed,
      floor: null,
      unit: 'rows',
      ratio: again.changed === 0 ? 1 : 0,
      bar: '0 rows',
      holds: again.changed === 0,
    },
  ]
}

const two = (number: number) => String(number % 60).padStart(2, '0')

/** Each person joins twice and has answered two questions. */
function reportLines(): string[] {
  const top = [
    'Attendee Report',
    'Report generated time,2026-08-10 09:00:00',
    'Topic,Webinar ID,Actual Start Time,Actual Duration (minutes)',
    '"Spring, 新品发布会",81234567890,2026-08-09 10:00:00,90',
    'Attendee Details',
    'Attended,User Name (Original Name),Email,Registration Time,Approval Status,Join Time,Leave Time,您的职位是？,您想了解什么内容？,Country/Region Name',
  ]
  const rows = Array.from({ length: ROWS }, (_, n) => {
    const person = Math.floor(n / 2)
    return `Yes,观众 ${person},viewer${person}@example.com,2026-08-01 09:${two(n)}:00,approved,2026-08-09 10:${two(n)}:00,2026-08-09 11:${two(n)}:${two(person)},"经理, 市场",产品路线与价格 ${person % 100},China`
  })
  return [...top, ...rows]
}

const listLines = (): string[] => [
  '姓名,手机号,邮箱,报名时间,报名状态,公司,职位',
  ...Array.from(
    { length: ROWS },
    (_, n) =>
      `观众 ${n},138${String(n).padStart(8, '0')},person${n}@example.com,2026-08-01 09:${two(n)}:00,已报名,公司 ${n % 1_000},经理`,
  ),
]

const operator = { id: 'bench', name: 'bench', email: 'bench@example.com', role: 'owner' as const }

type ImportWord = { seconds: number; changed: number; peakMegabytes: number }

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
