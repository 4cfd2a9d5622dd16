import { tsImport } from 'tsx/esm/api'

/** One empty PostgreSQL for the whole run; every test file makes its own database on it. */
export default async function startDatabase() {
  const { startTemporaryDatabase } = await tsImport('../../local/database/start-temporary-database.ts', import.meta.url)
  const { serverUrl, stop } = await startTemporaryDatabase()
  process.env.TEST_DATABASE_SERVER = serverUrl
  globalThis.stopTestDatabase = stop
}
