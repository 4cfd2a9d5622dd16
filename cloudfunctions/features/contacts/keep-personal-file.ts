import { randomUUID } from 'node:crypto'
import type { files } from '../../db/tables/files'
import type { Deps } from '../../ports/deps'

/** Days until a file that names people is removed. What was imported from it stays. */
const KEPT_DAYS = 7
const DAY_MS = 86_400_000

export const PERSONAL_KINDS = ['report', 'list', 'import_result'] as const
export const SEALED_FOR = 'personal-file'

type Kept = {
  kind: (typeof PERSONAL_KINDS)[number]
  name: string
  /** CSV unless said otherwise. */
  mime?: string
  bytes: Uint8Array
  createdBy: string | null
}

/** Stores a table of people sealed, because the storage shows its files to anybody. The row has to be inserted by the caller. */
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
