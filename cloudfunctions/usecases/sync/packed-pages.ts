import v8 from 'node:v8'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Feed, FeedPage } from '../../ports/live-provider'

/** Speed counts; even so a page becomes a tenth of what it was. */
const FAST = { level: 1 }

/**
 * A feed read to its end, or to its trouble, and kept small in memory, to be gone through later: a hundred thousand rows
 * are a few megabytes. Read from it, it tells the same pages and then the same trouble.
 */
export async function packedPages<Row>(
  feed: Feed<Row>,
  heard: (page: FeedPage<Row>) => void,
): Promise<{ feed: Feed<Row>; trouble?: unknown }> {
  const packed: Buffer[] = []
  const trouble = await readAll()
  return { feed: { name: feed.name, pages: unpacked() }, trouble }

  async function readAll(): Promise<unknown> {
    try {
      for await (const page of feed.pages) {
        packed.push(deflateRawSync(v8.serialize(page), FAST))
        heard(page)
      }
      return undefined
    } catch (error) {
      return error
    }
  }

  async function* unpacked(): AsyncGenerator<FeedPage<Row>> {
    for (const page of packed) yield v8.deserialize(inflateRawSync(page)) as FeedPage<Row>
    if (trouble !== undefined) throw trouble
  }
}
