import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** This machine's SECRET_KEY, created at the first start. Without it, sealed provider secrets cannot be read. */
export function ownSecret(dataDir: string): string {
  const file = path.join(dataDir, 'secret-key')
  if (!fs.existsSync(file)) fs.writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 })
  return fs.readFileSync(file, 'utf8').trim()
}
