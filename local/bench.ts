import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { migrate } from '../cloudfunctions/db/migrate'
import type { Cell } from './bench/cell'
import { hallCells } from './bench/hall'
import { importCells } from './bench/imports'
import { registrationCells } from './bench/registration'
import { syncCells } from './bench/sync'
import { zoomSyncCells } from './bench/zoom-sync'
import { buildMissing } from './build/build-missing'
import { checkout } from './checkout'
import { startDatabase } from './database/start-database'
import { createDatabase } from './database/databases'
import { productEnvironment, startOutsideWorld } from './outside-world'

const measurements: Record<string, (environment: Record<string, string>) => Promise<Cell[]>> = {
  hall: hallCells,
  registration: registrationCells,
  vhall: syncCells,
  zoom: zoomSyncCells,
  imports: importCells,
}

// npm run bench [-- <name> …] [-- --json <file>]: measures the product and its floor side by side, each in its own
// database with fsync on: everything, or what is named.
async function main(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, options: { json: { type: 'string' } }, allowPositionals: true })
  const unknown = positionals.filter((name) => !measurements[name])
  if (unknown.length > 0)
    throw new Error(`There is no ${unknown.join(', ')}. One can choose ${Object.keys(measurements).join(', ')}.`)

  await buildMissing(['functions'])
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'livehall-bench-'))
  const server = await startDatabase({
    dataDir: path.join(dataDir, 'postgres'),
    name: 'bench',
    elsewhere: process.env.DATABASE_URL,
  })
  const cells: Cell[] = []

  try {
    for (const [name, measure] of Object.entries(measurements)) {
      if (positionals.length > 0 && !positionals.includes(name)) continue
      const databaseUrl = await createDatabase(server.url, `bench_${name}`)
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
  if (values.json) fs.writeFileSync(values.json, `${JSON.stringify(cells, null, 2)}\n`)
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: Error) => {
    console.error(error)
    process.exit(1)
  },
)
