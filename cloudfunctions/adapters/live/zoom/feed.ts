import { FeedUnavailable, type Feed, type FeedName, type FeedPage } from '../../../ports/live-provider'
import { readAhead } from '../read-ahead'
import { isUnavailable } from './failures'

/**
 * A feed that can be read any number of times, each time from the start. A right that the app lacks, or a state in
 * which Zoom returns no such data, makes this feed unavailable, and the rest of a sync goes on.
 */
export function feed<T>(name: FeedName, pages: () => AsyncGenerator<FeedPage<T>, void, undefined>): Feed<T> {
  return { name, pages: { [Symbol.asyncIterator]: () => readAhead(orUnavailable(name, pages())) } }
}

async function* orUnavailable<T>(
  name: FeedName,
  pages: AsyncGenerator<T, void, undefined>,
): AsyncGenerator<T, void, undefined> {
  try {
    yield* pages
  } catch (error) {
    if (isUnavailable(error)) throw new FeedUnavailable(name, error.providerMessage, error.detail.reason)
    throw error
  }
}
