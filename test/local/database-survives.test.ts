import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { checkout } from '../../local/checkout'
import { dataHome, removeHome } from '../../local/database/data-home'
import { hasEnded } from '../../local/database/process-alive'
import { runningServer, type RunningServer } from '../../local/database/running-server'
import { startDatabase, type StartedDatabase } from '../../local/database/start-database'

describe('the database on one machine', () => {
  let dataDir: string
  let database: StartedDatabase | undefined
  let holder: ChildProcess | undefined

  beforeEach(() => {
    dataDir = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'livehall-data-')), '.data/postgres')
  })

  afterEach(async () => {
    holder?.kill('SIGKILL')
    await database?.stop()
    await removeHome(await dataHome(dataDir))
    fs.rmSync(path.dirname(path.dirname(dataDir)), { recursive: true, force: true })
  })

  it('keeps everything that was confirmed when the server is killed with kill -9 and started again', async () => {
    holder = holdDatabase(dataDir)
    await confirmRow(await addressOf(holder), 'confirmed before the kill')
    await killHard(holder.pid)
    await killHard((await server()).pid)

    database = await startDatabase({ dataDir, name: 'livehall' })

    expect(await rows(database.url)).toEqual(['confirmed before the kill'])
  })

  it('comes back at its old address when the server is killed while the product runs', async () => {
    database = await startDatabase({ dataDir, name: 'livehall' })
    await confirmRow(database.url, 'confirmed before the kill')
    const killed = await server()

    await killHard(killed.pid)
    const reappeared = await eventually(async () =>
      (await server()).isReady ? server() : Promise.reject(new Error('starting')),
    )

    expect(reappeared.pid).not.toBe(killed.pid)
    expect(await rows(database.url)).toEqual(['confirmed before the kill'])
  })

  it('reuses the running server when only the product was killed, and stops it at the end', async () => {
    holder = holdDatabase(dataDir)
    await confirmRow(await addressOf(holder), 'confirmed before the kill')
    const leftBehind = await server()
    await killHard(holder.pid)

    database = await startDatabase({ dataDir, name: 'livehall' })
    const taken = await server()
    const found = await rows(database.url)
    await database.stop()

    expect(taken.pid).toBe(leftBehind.pid)
    expect(found).toEqual(['confirmed before the kill'])
    expect(runningServer(await dataHome(dataDir))).toBeUndefined()
  })

  it('stays running for the process that started it when a second process stops using it', async () => {
    database = await startDatabase({ dataDir, name: 'livehall' })
    holder = holdDatabase(dataDir)
    const sameAddress = await addressOf(holder)

    holder.kill('SIGTERM')
    await once(holder, 'exit')

    expect(sameAddress).toBe(database.url)
    await expect(rows(database.url)).resolves.toEqual([])
  })

  it('starts nothing when the address of another server is given', async () => {
    const given = await startDatabase({ dataDir, name: 'livehall', elsewhere: 'postgres://db.example/livehall' })

    expect(given.url).toBe('postgres://db.example/livehall')
    expect(fs.existsSync(path.dirname(dataDir))).toBe(false)
  })

  async function server(): Promise<RunningServer> {
    const found = runningServer(await dataHome(dataDir))
    if (!found) throw new Error('no server is running')
    return found
  }
})

function holdDatabase(dataDir: string): ChildProcess {
  const script = path.join(checkout, 'test/runtime/database-holder.ts')
  return spawn(process.execPath, ['--import', 'tsx', script, dataDir], {
    cwd: checkout,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

async function addressOf(holder: ChildProcess): Promise<string> {
  if (!holder.stdout) throw new Error('the holder has no output')
  const [line] = (await once(holder.stdout, 'data')) as [Buffer]
  return line.toString().trim()
}

async function killHard(pid: number | undefined): Promise<void> {
  if (!pid) throw new Error('nothing to kill')
  process.kill(pid, 'SIGKILL')
  await hasEnded(pid, 5_000)
}

async function confirmRow(url: string, text: string): Promise<void> {
  await withClient(url, (client) => client.query('create table confirmed (text text)'))
  await withClient(url, (client) => client.query('insert into confirmed values ($1)', [text]))
}

async function rows(url: string): Promise<string[]> {
  return withClient(url, async (client) => {
    const { rows: tables } = await client.query(`select to_regclass('confirmed') as found`)
    if (!tables[0].found) return []
    const { rows: found } = await client.query<{ text: string }>('select text from confirmed')
    return found.map((row) => row.text)
  })
}

async function withClient<T>(url: string, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await act(client)
  } finally {
    await client.end()
  }
}

/** Tries again until it succeeds, because the other process runs in real time. */
async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await attempt()
    } catch (error) {
      if (tries >= 200) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}
