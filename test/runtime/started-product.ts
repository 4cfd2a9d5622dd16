import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { freePort } from '../../local/free-port'
import { resolveLocalhostNames } from '../../local/host/resolve-localhost'
import { ownDatabase } from './own-database'

const CHECKOUT = path.resolve(__dirname, '../..')

export type StartedProduct = {
  port: number
  panel: string
  /** The phone of a WeChat user, by the stand-in's key. */
  phone(user: string, page: string): string
  /** Controls of the VHall stand-in. */
  vhall<Body>(method: 'GET' | 'POST' | 'DELETE', what: string, body?: unknown): Promise<Body>
  /** Controls of the Zoom stand-in. */
  zoom<Body>(method: 'GET' | 'POST' | 'DELETE', what: string, body?: unknown): Promise<Body>
  /** Controls of the WeChat stand-in: what people do in WeChat itself. */
  wechat<Body>(method: 'GET' | 'POST' | 'PATCH', what: string, body?: unknown): Promise<Body>
  owner: { email: string; password: string }
  stop(): Promise<void>
}

/** `npm start` in a separate process, on an empty database, with one owner who can sign in. */
export async function startedProduct(): Promise<StartedProduct> {
  resolveLocalhostNames()
  const [database, port] = await Promise.all([ownDatabase(), freePort()])
  const owner = { email: 'owner@example.com', password: 'a long enough password' }
  await run(['operator', 'add', owner.email, '温若榕', 'owner'], {
    DATABASE_URL: database.url,
    OPERATOR_PASSWORD: owner.password,
  })

  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'livehall-journey-'))
  const running = spawn(
    process.execPath,
    ['local/run.mjs', 'start', '--empty', '--port', String(port), '--data', dataDir],
    {
      cwd: CHECKOUT,
      env: { ...process.env, DATABASE_URL: database.url },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  await untilItRuns(running)

  return {
    port,
    panel: `http://localhost:${port}/admin`,
    owner,
    phone: (user, page) => `http://${user}.hub.localhost:${port}/m${page}`,
    vhall: (method, what, body) => control('vhall', port, method, what, body),
    zoom: (method, what, body) => control('zoom', port, method, what, body),
    wechat: (method, what, body) => control('wechat', port, method, what, body),
    async stop() {
      const ended = new Promise((resolve) => running.once('exit', resolve))
      running.kill('SIGTERM')
      await ended
      await database.drop()
      fs.rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function control<Body>(name: string, port: number, method: string, what: string, body?: unknown): Promise<Body> {
  const response = await fetch(`http://${name}.hub.localhost:${port}/__sandbox/${what}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${what}: ${response.status} ${await response.text()}`)
  return (await response.json()) as Body
}

/** Runs one of the product's commands until it ends. */
function run(args: string[], env: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const command = spawn(process.execPath, ['local/run.mjs', ...args], {
      cwd: CHECKOUT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    command.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${args[0]} ended with ${code}`))))
  })
}

function untilItRuns(running: ReturnType<typeof spawn>): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk.toString()
      if (output.includes('is running')) resolve()
    }
    running.stdout?.on('data', collect)
    running.stderr?.on('data', collect)
    running.once('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${output}`)))
  })
}
