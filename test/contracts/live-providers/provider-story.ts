import type { ProviderWebinar, WebinarDraft } from '../../../cloudfunctions/ports/live-provider'
import type { ProviderUnderTest } from './provider-under-test'
import { readFeed } from './read-pages'

/** A video webinar of one hour, of the user that the suite's webinars belong to. */
export function aDraft(
  { hostIds }: Pick<ProviderUnderTest, 'hostIds'>,
  change: Partial<WebinarDraft> = {},
): WebinarDraft {
  return {
    title: '新品发布会',
    startsAt: new Date('2026-12-01T12:00:00Z'),
    endsAt: new Date('2026-12-01T13:00:00Z'),
    intro: '议程与嘉宾',
    mode: 'video',
    hostId: hostIds?.[0],
    ...change,
  }
}

/** A webinar that was created, started, watched and ended. */
export async function endedWebinar<Watched>(
  there: Omit<ProviderUnderTest, 'watch'> & { watch(externalId: string, watched: Watched): Promise<void> },
  watched: Watched,
): Promise<ProviderWebinar> {
  const provider = there.provider()
  const { externalId } = await provider.createWebinar(aDraft(there))
  await there.start(externalId)
  await there.watch(externalId, watched)
  await there.end(externalId)
  return (await provider.getWebinar(externalId))!
}

/** One action of every kind that the provider reports. */
export async function everyEvent(there: ProviderUnderTest, webinar: ProviderWebinar) {
  const feeds = there.provider().listEvents(webinar)
  return (await Promise.all(feeds.map(readFeed))).flat()
}
