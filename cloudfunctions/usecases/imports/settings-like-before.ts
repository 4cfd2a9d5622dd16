import { and, desc, eq } from 'drizzle-orm'
import type { ListSettings } from '../../../shared/contracts/list-imports'
import type { Tx } from '../../db/database'
import { imports } from '../../db/tables/imports'

const LOOKED_AT = 20

/** A list whose columns bear the names of one before is read as that one was: what was chosen once is not asked for again. */
export async function settingsLikeBefore(
  header: Pick<ListSettings, 'headerLine' | 'columns' | 'emailColumns'>,
  webinarId: string,
  tx: Tx,
): Promise<ListSettings> {
  const earlier = await tx
    .select({ settings: imports.listSettings })
    .from(imports)
    .where(and(eq(imports.kind, 'registrant_list'), eq(imports.webinarId, webinarId)))
    .orderBy(desc(imports.createdAt))
    .limit(LOOKED_AT)
  const titles = namesOf(header)
  const same = earlier.find(({ settings }) => settings && namesOf(settings) === titles)?.settings
  return {
    ...header,
    columns: header.columns.map((column, n) => ({ ...column, field: same?.columns[n]?.field ?? column.field })),
    revivesCancelled: false,
  }
}

const namesOf = ({ columns }: Pick<ListSettings, 'columns'>) => JSON.stringify(columns.map(({ title }) => title))
