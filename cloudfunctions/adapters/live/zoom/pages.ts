import { ProviderError, type FeedPage } from '../../../ports/live-provider'
import { isRow, numberOf, textOf, type Row } from '../rows'
import type { ZoomClient, ZoomRequest } from './client'
import type { OperationName } from './operations'

/** An endless list is detected by many more rows than its total; without a total, by its length. */
const MOST_PAGES = 5_000
const PAGES_BEYOND_TOTAL = 10
const MOST_EMPTY_PAGES = 10
const MOST_PASSES = 4
const BAD_INPUT = '300'

/**
 * By page tokens, which live fifteen minutes: as long as one is returned there is more. A token stands for a position
 * in the list, so a row removed before it makes another one slip past: when the total has fallen, the list is read once
 * more. A row may come twice, but no remaining row is missing.
 */
export async function* pagesOf(
  client: ZoomClient,
  operation: OperationName,
  rowsField: string,
  request: ZoomRequest = {},
): AsyncGenerator<FeedPage<Row>, void, undefined> {
  for (let pass = 1; pass <= MOST_PASSES; pass += 1) {
    if (!(yield* onePass(client, operation, rowsField, request))) return
  }
  throw new ProviderError('bad_answer', 'the list keeps changing while it is read', { operation })
}

/** Returns at its end whether rows may have slipped past. */
async function* onePass(
  client: ZoomClient,
  operation: OperationName,
  rowsField: string,
  { query, ...request }: ZoomRequest,
): AsyncGenerator<FeedPage<Row>, boolean, undefined> {
  const seen = new Set<string>()
  let token: string | undefined
  let most = 0
  let read = 0
  let widest = 0
  let emptyPages = 0
  let hasShrunk = false

  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await client
      .call(operation, {
        ...request,
        query: { ...query, page_size: client.pageSize, next_page_token: token },
        patient: true,
      })
      .catch((error: unknown) => {
        if (token && isOfToken(error)) return undefined
        throw error
      })
    if (!answer) return true
    const rows = answer[rowsField]
    if (!Array.isArray(rows)) throw new ProviderError('bad_answer', `the answer has no ${rowsField}`, { operation })

    const total = numberOf(answer, ['total_records'])
    hasShrunk ||= (total ?? most) < most
    most = Math.max(most, total ?? 0)
    read += rows.length
    widest = Math.max(widest, rows.length)
    emptyPages = rows.length === 0 ? emptyPages + 1 : 0
    yield { rows: rows.filter(isRow), total }
    token = textOf(answer, ['next_page_token'])
    if (!token) return hasShrunk
    // A page may be empty with more behind it, and a total too low.
    const isBeyondTotal = total !== undefined && read > most + PAGES_BEYOND_TOTAL * widest
    if (seen.has(token) || emptyPages > MOST_EMPTY_PAGES || isBeyondTotal) break
    seen.add(token)
  }
  throw new ProviderError('bad_answer', 'the pages come round and have no end', { operation })
}

/** The page token has expired. */
function isOfToken(error: unknown): boolean {
  return (
    error instanceof ProviderError &&
    error.detail.code === BAD_INPUT &&
    error.providerMessage.includes('next_page_token')
  )
}
