import { randomUUID } from 'node:crypto'
import type { files } from '../../db/tables/files'
import type { Deps } from '../../ports/deps'

/** Days until a file that names people is removed. The imported data stays. */
const KEPT_DAYS = 7
const DAY_MS = 86_400_000

export const PERSONAL_KINDS = ['report', 'list', 'import_result'] as const
export const SEALED_FOR = 'personal-file'

type Kept = {
  kind: (typeof PERSONAL_KINDS)[number]
  name: string
  /** CSV by default. */
  mime?: string
  bytes: Uint8Array
  createdBy: string | null
}

/**
 * Stores a table of people encrypted, because anybody with its address can read a file of the storage. The caller has
 * to insert the row.
 */
export async function keepPersonalFile(
  { kind, name, mime = 'text/csv', bytes, createdBy }: Kept,
  { files: storage, keys, clock }: Pick<Deps, 'files' | 'keys' | 'clock'>,
): Promise<typeof files.$inferInsert & { id: string }> {
  const id = randomUUID()
  const createdAt = clock.now()
  const { fileId: storageId } = await storage.upload(
    `${kind}/${createdAt.toISOString().slice(0, 7)}/${id}.bin`,
    keys.sealBytes(SEALED_FOR, bytes),
  )
  return {
    id,
    storageId,
    kind,
    name,
    mime,
    bytes: bytes.length,
    createdBy,
    createdAt,
    isSealed: true,
    expiresAt: new Date(createdAt.getTime() + KEPT_DAYS * DAY_MS),
  }
}
