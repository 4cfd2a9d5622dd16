import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { isOpenToOthers, postgresAccount } from './account'
import { runningServer, stopServer } from './running-server'

/**
 * The folder in which a server keeps everything: `data`, `postgres.log`, `owner`. For a normal user that is `dataDir`
 * itself. For root the server runs as another account, which may be unable to enter the checkout. Then the home lies in
 * a system folder, and a small file beside `dataDir` contains its path.
 */
export async function dataHome(dataDir: string): Promise<string> {
  if (!postgresAccount()) {
    fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    return dataDir
  }
  const key = createHash('sha256').update(dataDir).digest('hex').slice(0, 10)
  const home = path.join(systemFolder(), `${path.basename(path.dirname(path.dirname(dataDir)))}-${key}`)
  const note = `${dataDir}-lies-elsewhere.txt`
  // Whoever deleted this file (with the whole `.data` folder or the checkout) wants to start with empty data, as it
  // would be for a normal user.
  if (!fs.existsSync(note)) await removeHome(home)
  createHome(home)
  fs.mkdirSync(path.dirname(dataDir), { recursive: true })
  fs.writeFileSync(
    note,
    `${home}\n\nThe database was started as root and is stored in the folder above. Delete this file to start with an empty database.\n`,
  )
  return home
}

/** A separate home that lasts as long as a test run. */
export function temporaryHome(prefix: string): string {
  const base = temporaryFolder()
  const home = fs.mkdtempSync(path.join(base, prefix))
  createHome(home)
  return home
}

export async function removeHome(home: string): Promise<void> {
  const server = runningServer(home)
  if (server) await stopServer(server.pid)
  fs.rmSync(home, { recursive: true, force: true })
}

export function temporaryFolder(): string {
  const candidates = [os.tmpdir(), '/var/tmp', '/tmp']
  const found = postgresAccount() ? candidates.find((dir) => fs.existsSync(dir) && isOpenToOthers(dir)) : candidates[0]
  if (!found) throw new Error('The account that runs PostgreSQL can enter no temporary folder.')
  return found
}

/**
 * Where root keeps files that another account must be able to read. Not a temporary folder, because those are emptied
 * now and then.
 */
export function systemFolder(): string {
  const folder = '/var/lib/livehall'
  fs.mkdirSync(folder, { recursive: true })
  fs.chmodSync(folder, 0o755)
  return folder
}

function createHome(home: string): void {
  fs.mkdirSync(home, { recursive: true, mode: 0o700 })
  const account = postgresAccount()
  if (account) fs.chownSync(home, account.uid, account.gid)
}
