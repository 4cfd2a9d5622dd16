import type { Deps } from '../../ports/deps'
import type { ReadingChoice, Table } from '../../ports/tables'

/** Opens a file as a table while `act` runs, and always closes it afterwards. */
export async function withTable<Result>(
  bytes: Uint8Array,
  choice: ReadingChoice,
  { tables }: Pick<Deps, 'tables'>,
  act: (table: Table) => Promise<Result>,
): Promise<Result> {
  const table = await tables.open(bytes, choice)
  try {
    return await act(table)
  } finally {
    await table.close()
  }
}
