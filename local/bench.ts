import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { migrate } from '../cloudfunctions/db/migrate'
import type { Cell } from './bench/cell'
import { hallAndRegistration } from './bench/hall-and-registration'
import { importCells } from './bench/imports'
import { syncCells } from './bench/sync'
import { zoomSyncCells } from './bench/zoom-sync'
import { buildMissing } from './build/build-missing'
import { checkout } from './checkout'
import { startDatabase } from './database/start-database'
import { createDatabase } from './database/databases'
import { productEnvironment, startOutsideWorld } from './outside-world'

// npm run bench [-- --json <file>]: measures the product and its floor side by side, in its own database with fsync on.
async function main(args: string[]): Promise<void> {
  await buildMissing(['functions'])
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'livehall-bench-'))
  const server = await startDatabase({
    dataDir: path.join(dataDir, 'postgres'),
    name: 'bench',
    elsewhere: process.env.DATABASE_URL,
  })
  const cells: Cell[] = []

  try {
    for (const [name, measure] of Object.entries({
      bench_visitor: hallAndRegistration,
      bench_sync: syncCells,
      bench_zoom: zoomSyncCells,
      bench_import: importCells,
    })) {
      const databaseUrl = await createDatabase(server.url, name)
      await migrate(databaseUrl, path.join(checkout, 'cloudfunctions/db/migrations'))
      const outside = await startOutsideWorld({ dataDir, port: 3000, functions: () => undefined })
      const environment = productEnvironment(outside, {
        databaseUrl,
        port: 3000,
        secretKey: 'a secret of the bench, 32 characters or more',
      })
      cells.push(...(await measure({ ...environment, LOG_LEVEL: 'warn' })))
      await outside.close()
    }
  } finally {
    await server.stop()
    fs.rmSync(dataDir, { recursive: true, force: true })
  }

  console.table(
    cells.map(({ cell, ours, floor, unit, ratio, bar, holds }) => ({
      cell,
      ours,
      floor: floor ?? '–',
      unit,
      ratio,
      bar,
      holds,
    })),
  )
  const jsonAt = args.indexOf('--json')
  const file = jsonAt >= 0 ? args[jsonAt + 1] : undefined
  if (file) fs.writeFileSync(file, `${JSON.stringify(cells, null, 2)}\n`)
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: Error) => {
    console.error(error)
    process.exit(1)
  },
)
