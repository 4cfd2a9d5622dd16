import { tsImport } from 'tsx/esm/api'

/** Starts the file reader and one empty PostgreSQL, where every test file creates its own database. */
export default async function startDatabase() {
  const { startTemporaryDatabase } = await tsImport('../../local/database/start-temporary-database.ts', import.meta.url)
  const { serverUrl, stop } = await startTemporaryDatabase()
  process.env.TEST_DATABASE_SERVER = serverUrl
  const { builtTableThread } = await tsImport('../../local/build/build-functions.ts', import.meta.url)
  process.env.TEST_TABLE_THREAD = builtTableThread()
  globalThis.stopTestDatabase = stop
}
