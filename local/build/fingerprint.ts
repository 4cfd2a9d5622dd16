import { createHash, type Hash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** `.swc` is a cache that Taro leaves beside what it builds. */
const LEFT_OUT = new Set(['node_modules', 'dist', '.swc'])

/**
 * Changes when the content of any of the files or folders changes. Unit tests and earlier fingerprints do not count,
 * because no build contains them.
 */
export function fingerprint(root: string, sources: string[], settings: string[] = []): string {
  const hash = createHash('sha256')
  for (const setting of settings) hash.update(`${setting}\n`)
  for (const source of sources) addTo(hash, root, source)
  return hash.digest('hex')
}

function addTo(hash: Hash, root: string, relative: string): void {
  const at = path.join(root, relative)
  const stat = fs.statSync(at, { throwIfNoEntry: false })
  if (!stat) return

  if (stat.isDirectory()) {
    for (const name of fs.readdirSync(at).toSorted())
      if (!LEFT_OUT.has(name)) addTo(hash, root, path.join(relative, name))
    return
  }
  if (/\.(test\.tsx?|fingerprint)$/.test(relative)) return
  hash.update(`${relative}\n`).update(fs.readFileSync(at))
}
