import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { hasEnded, isAlive } from './process-alive'

export interface RunningServer {
  pid: number
  port: number
  isReady: boolean
}

/**
 * The server that runs on this home, if there is one. After a kill −9 of our own process the server goes on running and
 * can be used. After a kill −9 of the server its pid file remains and names no process, or (in a restarted container)
 * an unrelated one.
 */
export function runningServer(home: string): RunningServer | undefined {
  const lines = readLines(path.join(home, 'data/postmaster.pid'))
  if (!lines) return undefined

  // Lines of postmaster.pid: pid, data folder, start time, port, socket folder, address, shared memory, status.
  const pid = Number(lines[0])
  if (!pid || !isAlive(pid) || !servesData(pid, path.join(home, 'data'))) return undefined

  return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' }
}

/** A "fast" stop: open transactions are rolled back, everything committed is written. */
export async function stopServer(pid: number): Promise<void> {
  if (!isAlive(pid)) return
  process.kill(pid, 'SIGINT')
  if (await hasEnded(pid, 20_000)) return
  throw new Error(`PostgreSQL (process ${pid}) did not stop within 20 seconds.`)
}

/**
 * When the pid was reused by another process of the same user, PostgreSQL mistakes its own stale pid file for a running
 * server.
 */
export function removeStalePidFile(home: string): void {
  if (!runningServer(home)) fs.rmSync(path.join(home, 'data/postmaster.pid'), { force: true })
}

/** A server of ours has its data folder on its command line. */
function servesData(pid: number, data: string): boolean {
  if (process.platform === 'win32') return true
  const command =
    process.platform === 'linux'
      ? readLines(`/proc/${pid}/cmdline`)?.join('')
      : spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)]).stdout.toString()
  return command?.includes(data) ?? false
}

function readLines(file: string): string[] | undefined {
  try {
    return fs.readFileSync(file, 'utf8').split('\n')
  } catch {
    return undefined
  }
}
