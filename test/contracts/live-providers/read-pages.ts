import type { Feed } from '../../../cloudfunctions/ports/live-provider'

/** All rows, page after page. */
export async function readPages<T>(pages: AsyncIterable<T[]>): Promise<T[]> {
  const all: T[] = []
  for await (const page of pages) all.push(...page)
  return all
}

export async function readFeed<Row>(feed: Feed<Row>): Promise<Row[]> {
  const all: Row[] = []
  for await (const { rows } of feed.pages) all.push(...rows)
  return all
}
