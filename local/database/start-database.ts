import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { freePort } from '../free-port'
import { postgresBinaries } from './binaries'
import { dataHome } from './data-home'
import { createDatabase } from './databases'
import { initialiseCluster, lastLines, launchServer } from './postgres-process'
import { isAlive } from './process-alive'
import { runningServer, stopServer, type RunningServer } from './running-server'

const SETTINGS = ['max_connections=200', 'shared_buffers=128MB']
const ANSWERS_WITHIN_MS = 30_000
const LOOK_AGAIN_MS = 300

export interface StartedDatabase {
  url: string
  /** Stops the server cleanly, unless another running process of ours started it. */
  stop(): Promise<void>
}

interface Options {
  /** Where the data lies; `.data/postgres` in the checkout. */
  dataDir: string
  /** The database to create on the server when it does not exist. */
  name: string
  /** The address of another server (`DATABASE_URL`). When it is given, nothing is started or stopped. */
  elsewhere?: string
}

/**
 * The real PostgreSQL, without installing one. A server left behind by a killed process is reused. One that dies while
 * we run is restarted on the same port, where the connection pools find it.
 */
export async function startDatabase({ dataDir, name, elsewhere }: Options): Promise<StartedDatabase> {
  if (elsewhere) return { url: elsewhere, stop: async () => undefined }

  const home = await dataHome(path.resolve(dataDir))
  let server = (await serverAlreadyThere(home)) ?? (await launch(home, await freePort()))
  const isOurs = takeOwnership(home)
  const url = await createDatabase(`postgres://postgres:postgres@127.0.0.1:${server.port}`, name)
  if (!isOurs) return { url, stop: async () => undefined }

  const stopSignal = () => isAlive(server.pid) && process.kill(server.pid, 'SIGINT')
  process.once('exit', stopSignal)
  const watch = keepRunning(
    home,
    () => server,
    (restarted) => (server = restarted),
  )

  return {
    url,
    async stop() {
      process.off('exit', stopSignal)
      await watch.end()
      await stopServer(server.pid)
      fs.rmSync(ownerFile(home), { force: true })
    },
  }
}

function launch(home: string, port: number): Promise<RunningServer> {
  const binaries = postgresBinaries()
  initialiseCluster(home, binaries)
  return launchServer(home, binaries, port, SETTINGS)
}

/** Waits for a server that is still starting, or that is stopping because its owner has ended. */
async function serverAlreadyThere(home: string): Promise<RunningServer | undefined> {
  for (const until = Date.now() + ANSWERS_WITHIN_MS; Date.now() < until; await delay(50)) {
    const server = runningServer(home)
    if (!server || server.isReady) return server
  }
  throw new Error(
    `A PostgreSQL server runs in ${home} but does not answer. The end of its log:\n${lastLines(path.join(home, 'postgres.log'))}`,
  )
}

/** The process that starts first stops the server in the end; a second process on the same data only uses it. */
function takeOwnership(home: string): boolean {
  const owner = fs.existsSync(ownerFile(home)) ? Number(fs.readFileSync(ownerFile(home), 'utf8')) : 0
  if (owner && owner !== process.pid && isAlive(owner)) return false
  fs.writeFileSync(ownerFile(home), String(process.pid))
  return true
}

function ownerFile(home: string): string {
  return path.join(home, 'owner')
}

function keepRunning(home: string, current: () => RunningServer, replace: (server: RunningServer) => void) {
  let restarting: Promise<void> | undefined
  const timer = setInterval(() => {
    if (restarting || isAlive(current().pid)) return
    restarting = launchAgain(home, current().port)
      .then(replace)
      .catch((error: Error) => console.error(error.message))
      .finally(() => (restarting = undefined))
  }, LOOK_AGAIN_MS).unref()

  return {
    async end() {
      clearInterval(timer)
      await restarting
    },
  }
}

/** The children of a killed server take a moment to release its shared memory; until then a start is refused. */
async function launchAgain(home: string, port: number): Promise<RunningServer> {
  for (const until = Date.now() + ANSWERS_WITHIN_MS; ; await delay(200)) {
    try {
      return await launch(home, port)
    } catch (error) {
      if (Date.now() > until) throw error
    }
  }
}
