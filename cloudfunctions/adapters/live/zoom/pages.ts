import { ProviderError, type FeedPage } from '../../../ports/live-provider'
import { isRow, numberOf, textOf, type Row } from '../rows'
import type { ZoomClient, ZoomRequest } from './client'
import type { OperationName } from './operations'

/** A list that has no end is told by its rows being many more than it says it has; one that says nothing, by its length. */
const MOST_PAGES = 5_000
const PAGES_BEYOND_TOTAL = 10
const MOST_EMPTY_PAGES = 10
const MOST_PASSES = 4
const BAD_INPUT = '300'

/**
 * By page tokens, which live fifteen minutes: as long as one comes there is more. A token stands for a place in the list,
 * so when a row before it is taken away another one slips past it: when the total has fallen on the way, the list is read
 * once more. A row may come twice, none that stayed is missing.
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

/** Tells at its end whether rows may have slipped past. */
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

/** It has lived too long. */
function isOfToken(error: unknown): boolean {
  return (
    error instanceof ProviderError &&
    error.detail.code === BAD_INPUT &&
    error.providerMessage.includes('next_page_token')
  )
}
