import { ProviderError, type FeedPage } from '../../../ports/live-provider'
import { isRow, numberOf, textOf, type Row } from '../rows'
import type { ZoomClient, ZoomRequest } from './client'
import type { OperationName } from './operations'

/** Ten million rows: far beyond any webinar, and an end for a list that has none. */
const MOST_PAGES = 33_000

/** By page tokens, which live fifteen minutes: as long as one comes there is more. */
export async function* pagesOf(
  client: ZoomClient,
  operation: OperationName,
  rowsField: string,
  { query, ...request }: ZoomRequest = {},
): AsyncGenerator<FeedPage<Row>, void, undefined> {
  const seen = new Set<string>()
  let token: string | undefined

  for (let page = 0; page < MOST_PAGES; page += 1) {
    const paged = { ...query, page_size: client.pageSize, next_page_token: token }
    const answer = await client.call(operation, { ...request, query: paged, patient: true })
    const rows = answer[rowsField]
    if (!Array.isArray(rows)) throw new ProviderError('bad_answer', `the answer has no ${rowsField}`, { operation })

    yield { rows: rows.filter(isRow), total: numberOf(answer, ['total_records']) }
    token = textOf(answer, ['next_page_token'])
    if (!token) return
    if (seen.has(token)) break
    seen.add(token)
  }
  throw new ProviderError('bad_answer', 'the pages come round and have no end', { operation })
}
