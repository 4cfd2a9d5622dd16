import { ProviderError, type ProviderWebinar, type WebinarDraft } from '../../../ports/live-provider'
import { toBeijingMinute } from './beijing-time'
import type { VhallClient } from './client'
import { isGone, isNotAvailable } from './failures'
import { pagesOf, readPage } from './pages'
import { idOf, isRow, numberOf, textOf } from '../rows'
import { Unusable } from '../usable-rows'
import { readWebinar, toWebinar, WEBINAR_TYPE } from './to-webinar'

/** A replay with this mark is the one that opens. */
const DEFAULT_REPLAY = 6

export async function createWebinar(client: VhallClient, draft: WebinarDraft): Promise<ProviderWebinar> {
  const made = await client.call('createWebinar', {
    ...(await changedFields(client, draft)),
    webinar_type: WEBINAR_TYPE[draft.mode],
  })
  const externalId = isRow(made) ? textOf(made, client.fields.webinarId) : undefined
  if (!externalId) throw new ProviderError('timeout', 'created, but without an id', { operation: 'createWebinar' })

  return (await roomAndLink(client, externalId)) ?? justMade(externalId, draft)
}

/** The newest come first with order_type 1; a title filter is left out because its matching is not documented. */
export async function findWebinar(
  client: VhallClient,
  key: { title: string; startsAt: Date },
): Promise<ProviderWebinar | undefined> {
  const { rows } = await readPage(client, 'listWebinars', { order_type: 1 })
  const start = toBeijingMinute(key.startsAt)
  return rows
    .flatMap((row) => {
      const webinar = readWebinar(row, client.fields)
      return webinar instanceof Unusable ? [] : [webinar]
    })
    .find(
      (webinar) =>
        webinar.title === key.title.trim() && webinar.startsAt && toBeijingMinute(webinar.startsAt) === start,
    )
}

/** Only the sent fields are changed. VHall has no planned end. */
export async function updateWebinar(
  client: VhallClient,
  externalId: string,
  changes: Partial<Omit<WebinarDraft, 'mode'>>,
): Promise<void> {
  const fields = await changedFields(client, changes)
  if (Object.values(fields).every((value) => value === undefined)) return

  await client.call('editWebinar', { webinar_id: externalId, ...fields })
}

/** `webinar_ids`, plural; a public SDK that sends `webinar_id` is out of date. */
export async function deleteWebinar(client: VhallClient, externalId: string): Promise<void> {
  try {
    await client.call('deleteWebinar', { webinar_ids: externalId })
  } catch (error) {
    if (!isGone(error)) throw error
  }
}

export async function getWebinar(client: VhallClient, externalId: string): Promise<ProviderWebinar | undefined> {
  try {
    const info = await client.call('getWebinarInfo', { webinar_id: externalId })
    if (!isRow(info)) throw new ProviderError('bad_answer', 'an empty activity', { operation: 'getWebinarInfo' })

    const webinar = toWebinar(info, client.fields)
    return webinar.hasReplay ? { ...webinar, replayId: await defaultReplay(client, externalId) } : webinar
  } catch (error) {
    if (isGone(error)) return undefined
    throw error
  }
}

async function changedFields(client: VhallClient, { title, startsAt, intro, cover }: Partial<WebinarDraft>) {
  return {
    img_url: cover && (await uploadCover(client, cover)),
    subject: title,
    start_time: startsAt && toBeijingMinute(startsAt),
    introduction: intro,
  }
}

/** jpg, png, gif or bmp up to 2 MB; VHall refuses others in its own words. */
async function uploadCover(client: VhallClient, cover: NonNullable<WebinarDraft['cover']>): Promise<string> {
  const saved = await client.call('uploadImage', { type: 'image' }, { file: { field: 'resfile', ...cover } })
  const url = isRow(saved) ? textOf(saved, ['domain_url']) : undefined
  if (!url) throw new ProviderError('bad_answer', 'the cover has no address', { operation: 'uploadImage' })
  return url
}

/** The activity exists by now, so a failed read must not look like a failed creation. */
async function roomAndLink(client: VhallClient, externalId: string): Promise<ProviderWebinar | undefined> {
  try {
    return await getWebinar(client, externalId)
  } catch (error) {
    if (error instanceof ProviderError) return undefined
    throw error
  }
}

function justMade(externalId: string, { title, intro, startsAt, mode }: WebinarDraft): ProviderWebinar {
  return { externalId, title: title.trim(), intro, startsAt, mode, status: 'upcoming', hasReplay: false }
}

async function defaultReplay(client: VhallClient, externalId: string): Promise<string | undefined> {
  try {
    for await (const { rows } of pagesOf(client, 'listRecords', { webinar_id: externalId })) {
      const replay = rows.find((row) => numberOf(row, ['type']) === DEFAULT_REPLAY)
      if (replay) return idOf(replay, ['id', 'record_id'])
    }
  } catch (error) {
    // Without its id the watch page still opens the default replay.
    if (!isNotAvailable(error)) throw error
  }
  return undefined
}
