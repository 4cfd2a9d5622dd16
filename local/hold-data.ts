import { createHash } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'

const ANSWERS_WITHIN_MS = 2_000
type Holder = { pid: number; port?: number }

export type HeldData = { tellPort(port: number): void; release(): Promise<void> }

/**
 * Locks a data folder for this process until it ends, however it ends. Throws with a readable message when another
 * process uses the folder: both would write the stand-ins' files and process the same jobs.
 */
export async function holdData(dataDir: string): Promise<HeldData> {
  const folder = fs.realpathSync(dataDir)
  const address = socketOf(folder)
  const holder: Holder = { pid: process.pid }
  const server = net.createServer((socket) => {
    socket.on('error', () => undefined)
    socket.end(JSON.stringify(holder))
  })

  if (!(await listens(server, address))) {
    const other = await ask(address)
    if (other) throw new Error(refusal(folder, other))
    // Left behind by a process that was killed.
    fs.rmSync(address, { force: true })
    if (!(await listens(server, address))) throw new Error(refusal(folder, (await ask(address)) ?? {}))
  }
  server.unref()
  return {
    tellPort: (port) => void (holder.port = port),
    release: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function refusal(folder: string, { pid, port }: Partial<Holder>): string {
  const where = port ? `at http://localhost:${port}/` : 'and is just starting'
  return `it runs already on the data in ${folder}, ${where}${pid ? ` (process ${pid})` : ''}.
Stop that one first (Ctrl+C in its terminal), or give this one data of its own: npm start -- --data <another folder>`
}

/** Short, because the system allows about a hundred characters; the same for every path to the folder. */
function socketOf(folder: string): string {
  const key = createHash('sha256').update(folder).digest('hex').slice(0, 16)
  return process.platform === 'win32' ? `\\\\.\\pipe\\livehall-${key}` : path.join(os.tmpdir(), `livehall-${key}.sock`)
}

function listens(server: net.Server, address: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error))
    server.once('error', failed)
    server.listen(address, () => {
      server.off('error', failed)
      resolve(true)
    })
  })
}

/** Undefined when the holder no longer runs. */
function ask(address: string): Promise<Partial<Holder> | undefined> {
  return new Promise((resolve) => {
    let received = ''
    const socket = net.connect(address)
    socket.setTimeout(ANSWERS_WITHIN_MS, () => socket.destroy())
    socket.on('connect', () => (received = received || ' '))
    socket.on('data', (chunk: Buffer) => (received += chunk.toString()))
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(received ? holderIn(received) : undefined))
  })
}

function holderIn(text: string): Partial<Holder> {
  try {
    return JSON.parse(text) as Holder
  } catch {
    return {}
  }
}
