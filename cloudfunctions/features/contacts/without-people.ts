import { eq, inArray, or } from 'drizzle-orm'
import type { Tx } from '../../db/database'
import { imports } from '../../db/tables/imports'
import type { Operator } from '../../ports/caller'
import { mayReveal } from './may-reveal'

type Import = typeof imports.$inferSelect
type Previews = Pick<Import, 'preview' | 'listPreview' | 'listSettings'>

/** An import's record without the few people that its preview showed; its figures stay. */
export const withoutPeople = ({ preview, listPreview, listSettings }: Previews): Previews => ({
  preview: preview && {
    ...preview,
    sample: [],
    rowErrors: [],
    rowNotes: [],
    excluded: preview.excluded.map((one) => ({ ...one, sample: [] })),
  },
  listPreview: listPreview && { ...listPreview, sample: [], rowErrors: [], rowNotes: [], likelyDuplicates: [] },
  listSettings: listSettings && {
    ...listSettings,
    columns: listSettings.columns.map((column) => ({ ...column, samples: [] })),
  },
})

/** Operators who may not see people unmasked see only the figures of an import. */
export const rowShownTo = <Row extends Previews>(operator: Operator, row: Row): Row =>
  mayReveal(operator) ? row : { ...row, ...withoutPeople(row) }

/** Clears the previews of the imports that these files belong to. */
export async function takePeopleOut(fileIds: string[], tx: Tx): Promise<void> {
  const found = await tx
    .select()
    .from(imports)
    .where(or(inArray(imports.fileId, fileIds), inArray(imports.resultFileId, fileIds)))
  for (const row of found) await tx.update(imports).set(withoutPeople(row)).where(eq(imports.id, row.id))
}
