import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { postgresAccount } from './account'
import type { Binaries } from './binaries'
import { isAlive } from './process-alive'
import { removeStalePidFile, runningServer, type RunningServer } from './running-server'

const READY_WITHIN_MS = 60_000 // after a hard stop, recovery replays everything since the last checkpoint

/**
 * Creates an empty database cluster. It gets its final name only when it is complete, so an interrupted start does no
 * harm.
 */
export function initialiseCluster(home: string, { initdb }: Binaries, flags: string[] = []): void {
  const data = path.join(home, 'data')
  if (fs.existsSync(path.join(data, 'PG_VERSION'))) return

  const unfinished = path.join(home, 'data.unfinished')
  const passwordFile = path.join(home, 'initial-password')
  fs.rmSync(unfinished, { recursive: true, force: true })
  fs.writeFileSync(passwordFile, 'postgres\n')
  fs.chmodSync(passwordFile, 0o644) // the other account must be able to read it, whatever the umask
  const made = spawnSync(
    initdb,
    [
      '-D',
      unfinished,
      '-U',
      'postgres',
      `--pwfile=${passwordFile}`,
      '--auth=password',
      '--encoding=UTF8',
      '--locale=C',
      ...flags,
    ],
    { ...surroundings(home), encoding: 'utf8' },
  )
  fs.rmSync(passwordFile, { force: true })
  if (made.status !== 0) throw new Error(`PostgreSQL could not prepare ${home}: ${made.error?.message ?? made.stderr}`)
  fs.renameSync(unfinished, data)
}

/** Starts the server on a home and waits until it accepts connections. */
export async function launchServer(
  home: string,
  { postgres }: Binaries,
  port: number,
  settings: string[],
): Promise<RunningServer> {
  removeStalePidFile(home)
  const logFile = path.join(home, 'postgres.log')
  const log = fs.openSync(logFile, 'w')
  const flags = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC', ...settings]
  // Detached: Ctrl-C in the terminal only reaches this process, which stops the server after everything that still
  // needs it. The log is a file, not a pipe, so that the server survives when this process is killed.
  const child = spawn(
    postgres,
    ['-D', path.join(home, 'data'), '-p', String(port), ...flags.flatMap((flag) => ['-c', flag])],
    { ...surroundings(home), detached: true, stdio: ['ignore', log, log] },
  )
  fs.closeSync(log)
  const failed = new Promise<never>((_, reject) => child.once('error', reject))
  failed.catch(() => undefined)
  child.unref()

  for (const until = Date.now() + READY_WITHIN_MS; Date.now() < until; await Promise.race([delay(20), failed])) {
    if (child.pid && !isAlive(child.pid)) break
    const server = runningServer(home)
    if (server?.isReady) return server
  }
  throw new Error(`PostgreSQL did not start in ${home}. The end of its log:\n${lastLines(logFile)}`)
}

export function lastLines(logFile: string): string {
  const text = fs.existsSync(logFile) ? fs.readFileSync(logFile, 'utf8').trim() : ''
  return text ? text.split('\n').slice(-8).join('\n') : '(the log is empty)'
}

function surroundings(home: string) {
  return { ...postgresAccount(), cwd: home, env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } }
}
