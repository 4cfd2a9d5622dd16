import fs from 'node:fs'
import path from 'node:path'
import { freePort } from '../free-port'
import { postgresBinaries } from './binaries'
import { removeHome, temporaryFolder, temporaryHome } from './data-home'
import { initialiseCluster, launchServer } from './postgres-process'
import { isAlive } from './process-alive'

const PREFIX = 'livehall-test-'
// The data is deleted after the run, so nothing has to be written to disk safely.
const SETTINGS = [
  'max_connections=200',
  'shared_buffers=128MB',
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
]

/** An empty server for one test run, fast instead of safe. Stopping it deletes it with all its databases. */
export async function startTemporaryDatabase(): Promise<{ serverUrl: string; stop(): Promise<void> }> {
  await removeAbandoned()
  const home = temporaryHome(PREFIX)
  fs.writeFileSync(path.join(home, 'owner'), String(process.pid))
  const binaries = postgresBinaries()
  initialiseCluster(home, binaries, ['--no-sync'])
  const { port } = await launchServer(home, binaries, await freePort(), SETTINGS)
  return { serverUrl: `postgres://postgres:postgres@127.0.0.1:${port}`, stop: () => removeHome(home) }
}

/** Removes the servers of runs that were killed. */
async function removeAbandoned(): Promise<void> {
  for (const name of fs.readdirSync(temporaryFolder()).filter((entry) => entry.startsWith(PREFIX))) {
    const home = path.join(temporaryFolder(), name)
    const owner = path.join(home, 'owner')
    if (fs.existsSync(owner) && !isAlive(Number(fs.readFileSync(owner, 'utf8')))) await removeHome(home)
  }
}
