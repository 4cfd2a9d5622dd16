import { FeedUnavailable, type Feed, type FeedName, type FeedPage } from '../../../ports/live-provider'
import { isNotAvailable } from './failures'
import { readAhead } from '../read-ahead'

/**
 * A feed that can be read any number of times, each time from the start. Many of these operations are console paths
 * that may be closed to an app key: VHall's refusal makes the feed unavailable, and the rest of a sync goes on.
 */
export function feed<T>(name: FeedName, pages: () => AsyncGenerator<FeedPage<T>, void, undefined>): Feed<T> {
  return {
    name,
    pages: {
      [Symbol.asyncIterator]: () => readAhead(orUnavailable(name, pages())),
    },
  }
}

async function* orUnavailable<T>(
  name: FeedName,
  pages: AsyncGenerator<T, void, undefined>,
): AsyncGenerator<T, void, undefined> {
  try {
    yield* pages
  } catch (error) {
    if (isNotAvailable(error)) throw new FeedUnavailable(name, error.providerMessage)
    throw error
  }
}
