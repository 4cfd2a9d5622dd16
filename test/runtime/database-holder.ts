import { startDatabase } from '../../local/database/start-database'

// A process that starts the database and lives until it is killed.
async function hold(dataDir: string): Promise<void> {
  const { url } = await startDatabase({ dataDir, name: 'livehall' })
  process.stdout.write(`${url}\n`)
  setInterval(() => undefined, 60_000)
}

void hold(process.argv[2] ?? '')
