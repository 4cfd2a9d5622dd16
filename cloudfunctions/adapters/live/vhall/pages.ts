import { ProviderError, type FeedPage } from '../../../ports/live-provider'
import type { VhallClient } from './client'
import type { OperationName } from './operations'
import { isRow, numberOf, type Row } from '../rows'
import type { Parameters } from './sign'

/**
 * `pos` counts rows from 0. VHall may give fewer rows than asked for, so only the rows received move it on; the end is
 * `total` or an empty page, never a short one.
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
  // "Nothing" is written as {}, [] or null.
  if (!isRow(data) || Object.keys(data).length === 0) return { rows: [], total: 0 }

  const rows = client.fields.rows.map((name) => data[name]).find(Array.isArray)
  if (!rows) throw new ProviderError('bad_answer', 'the answer has no rows', { operation })
  return { rows: rows.filter(isRow), total: numberOf(data, ['total']) }
}
