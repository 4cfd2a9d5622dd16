import { createHash } from 'node:crypto'
import { badField } from './wire'

const TOKEN_LIFE_MS = 15 * 60_000
const USUAL_SIZE = 30

export type PageQuery = { page_size?: string; page_number?: string; next_page_token?: string }
export type Page<Row> = {
  rows: Row[]
  facts: { page_size: number; page_count: number; next_page_token: string; total_records: number; page_number?: number }
}

/** One page of rows. A page token belongs to its list and is valid for 15 minutes. */
export function pageOf<Row>(
  rows: readonly Row[],
  query: PageQuery & Record<string, string | undefined>,
  list: string,
  now: number,
): Page<Row> {
  const size = Math.max(1, Number(query.page_size ?? USUAL_SIZE))
  const { next_page_token: token, page_number: number, ...filters } = query
  const key = createHash('sha256')
    .update(JSON.stringify([list, filters]))
    .digest('base64url')
    .slice(0, 12)
  const from = token ? offsetIn(token, key, now) : (Math.max(1, Number(number ?? 1)) - 1) * size
  const next =
    from + size < rows.length
      ? Buffer.from(JSON.stringify({ key, from: from + size, at: now })).toString('base64url')
      : ''
  return {
    rows: rows.slice(from, from + size),
    facts: {
      page_size: size,
      page_count: Math.ceil(rows.length / size),
      next_page_token: next,
      total_records: rows.length,
      ...(number !== undefined && { page_number: Number(number) }),
    },
  }
}

function offsetIn(token: string, key: string, now: number): number {
  const refused = badField('next_page_token', 'The next page token is invalid or expired.')
  try {
    const read = JSON.parse(Buffer.from(token, 'base64url').toString('utf8')) as {
      key: string
      from: number
      at: number
    }
    if (read.key !== key || now - read.at > TOKEN_LIFE_MS) throw refused
    return read.from
  } catch {
    throw refused
  }
}
