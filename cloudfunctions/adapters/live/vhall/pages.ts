import { ProviderError, type FeedPage } from '../../../ports/live-provider'
import type { VhallClient } from './client'
import type { OperationName } from './operations'
import { isRow, numberOf, type Row } from '../rows'
import type { Parameters } from './sign'

/**
 * `pos` counts rows from 0. VHall may return fewer rows than requested, so only the rows received move it on; the end
 * is `total` or an empty page, never a short one.
 */
export async function* pagesOf(
  client: VhallClient,
  operation: OperationName,
  parameters: Parameters,
): AsyncGenerator<FeedPage<Row>, void, undefined> {
  for (let pos = 0; ;) {
    const page = await readPage(client, operation, parameters, { pos, patient: true })
    if (page.rows.length === 0) return

    yield page
    pos += page.rows.length
    if (page.total !== undefined && pos >= page.total) return
  }
}

export async function readPage(
  client: VhallClient,
  operation: OperationName,
  parameters: Parameters,
  {
    pos = 0,
    limit = client.pageLimit(operation),
    patient = false,
  }: { pos?: number; limit?: number; patient?: boolean } = {},
): Promise<FeedPage<Row>> {
  const data = await client.call(operation, { ...parameters, pos, limit }, { patient })
  if (isNothing(data)) return { rows: [], total: 0 }
  if (Array.isArray(data)) return { rows: data.filter(isRow), ...(data.length < limit && { total: pos + data.length }) }

  const total = isRow(data) ? numberOf(data, ['total']) : undefined
  const lists = isRow(data) ? client.fields.rows.filter((name) => name in data).map((name) => data[name]) : []
  const rows = lists.map(rowsIn).find((one) => one !== undefined)
  if (rows && (rows.length > 0 || !total || pos > 0)) return { rows, total }
  if (!rows && !total && lists.length > 0 && lists.every(isNothing)) return { rows: [], total: 0 }
  throw new ProviderError('bad_answer', 'the answer has no rows', { operation })
}

/** VHall writes "nothing" as {}, [], null or an empty text. */
const isNothing = (value: unknown) =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isRow(value) && Object.keys(value).length === 0)

/** PHP turns a list whose numbering has gaps into an object: `{"1": {}, "2": {}}`. */
function rowsIn(list: unknown): Row[] | undefined {
  if (Array.isArray(list)) return list.filter(isRow)
  if (!isRow(list) || Object.keys(list).some((key) => !/^\d+$/.test(key))) return undefined
  return Object.values(list).filter(isRow)
}
