import fs from 'node:fs'
import path from 'node:path'

export interface Account {
  uid: number
  gid: number
}

/**
 * PostgreSQL refuses to run as root. Then it runs as "nobody" (65534 on Debian, Alpine and most containers), which
 * exists without creating a user. Undefined means: run as the current user.
 */
export function postgresAccount(): Account | undefined {
  return process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined
}

/** Whether another account can enter the folder: every folder on the way must be open to others. */
export function isOpenToOthers(dir: string): boolean {
  const real = fs.realpathSync(dir)
  for (let at = real; ; at = path.dirname(at)) {
    if ((fs.statSync(at).mode & 0o001) === 0) return false
    if (at === path.dirname(at)) return true
  }
}
