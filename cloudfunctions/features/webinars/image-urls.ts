import { inArray } from 'drizzle-orm'
import { files } from '../../db/tables/files'
import type { Files } from '../../ports/files'
import type { Deps } from '../../ports/deps'

type Kept = { url: string; until: number }

const KEPT_FOR_MS = 60 * 60 * 1000
const MOST_KEPT = 5_000

// By storage, because two compositions in one process may hold different files.
const known = new WeakMap<Files, Map<string, Kept>>()

/**
 * Public addresses by file id, cached for an hour per process. Any number of unknown ids costs one query and one call
 * to the storage. Ids without a file are missing from the result.
 */
export async function imageUrls(
  fileIds: (string | null)[],
  deps: Pick<Deps, 'db' | 'files' | 'clock'>,
): Promise<Map<string, string>> {
  const kept = keptFor(deps.files)
  const now = deps.clock.now().getTime()
  const ids = new Set(fileIds.filter((id) => id !== null))
  const unknown = [...ids].filter((id) => (kept.get(id)?.until ?? 0) <= now)
  if (unknown.length > 0) await learn(unknown, kept, now + KEPT_FOR_MS, deps)

  const urls = new Map<string, string>()
  for (const id of ids) {
    const url = kept.get(id)?.url
    if (url) urls.set(id, url)
  }
  return urls
}

async function learn(
  ids: string[],
  kept: Map<string, Kept>,
  until: number,
  { db, files: storage }: Pick<Deps, 'db' | 'files'>,
) {
  const rows = await db.select({ id: files.id, storageId: files.storageId }).from(files).where(inArray(files.id, ids))
  if (rows.length === 0) return

  const urls = await storage.urlsOf(rows.map((row) => row.storageId))
  if (kept.size + rows.length > MOST_KEPT) kept.clear()
  rows.forEach((row, index) => {
    const url = urls[index]
    if (url) kept.set(row.id, { url, until })
  })
}

function keptFor(storage: Files): Map<string, Kept> {
  const found = known.get(storage)
  if (found) return found

  const made = new Map<string, Kept>()
  known.set(storage, made)
  return made
}
