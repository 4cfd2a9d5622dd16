import type { Id } from '../../../shared/contracts/ids'
import type { AnyImport } from '../../../shared/contracts/imports'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { rowShownTo } from '../contacts/without-people'
import { findImport, importView } from './import-view'

export async function viewImport({ id }: { id: Id }, operator: Operator, { db }: Pick<Deps, 'db'>): Promise<AnyImport> {
  return importView(rowShownTo(operator, await findImport(id, db)))
}
