import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openDatabase } from '../../cloudfunctions/db/database'
import { webinars } from '../../cloudfunctions/db/tables/webinars'
import { atLeast, atMost, type Cell } from './cell'
import { child } from './child'
import type { ImportWord } from './import-process'

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
