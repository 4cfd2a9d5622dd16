import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { rowShownTo } from '../contacts/without-people'
import { importView, newestImports, type KeptImport } from './import-view'

const SHOWN = 50

export async function listImports(
  _input: unknown,
  operator: Operator,
  { db }: Pick<Deps, 'db'>,
): Promise<{ items: KeptImport[] }> {
  return { items: (await newestImports(SHOWN, db)).map((row) => importView(rowShownTo(operator, row))) }
}
