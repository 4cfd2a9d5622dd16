import type { Id } from '../../../shared/contracts/ids'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { rowShownTo } from '../contacts/without-people'
import { findImport, importView, type KeptImport } from './import-view'

export async function viewImport(
  { id }: { id: Id },
  operator: Operator,
  { db }: Pick<Deps, 'db'>,
): Promise<KeptImport> {
  return importView(rowShownTo(operator, await findImport(id, db)))
}
