import { readFileSync } from 'node:fs'
import path from 'node:path'
import { connectProviderAccountRoute, listNamedUsersRoute } from '../../shared/contracts/provider-accounts'
import { startSyncRoute } from '../../shared/contracts/sync'
import {
  createWebinarRoute,
  listWebinarsRoute,
  addExistingWebinarRoute,
  updateWebinarRoute,
} from '../../shared/contracts/webinars'
import { FIXED_ACCOUNT } from '../sandboxes/zoom/world'
import type { Product } from './product'
import type { Studio } from './studio'

const ZHOU = 'zhou.yan@qingrong.example'
const SUN = 'sun.min@qingrong.example'
/** Works there too, but is not a named user: none of his webinars are shown. */
const GAO = 'gao.lei@qingrong.example'
const DAY = 24 * 60 * 60_000

/** The webinars made at Zoom that its marketing people list in the hall. */
const IN_THE_HALL = [
  { key: 'southeast-asia', cover: 'southeast-asia', folder: '增长运营', hostName: '青榕数科 · 周妍' },
  { key: 'live-now', cover: 'five-numbers', folder: '数据与分析', hostName: '青榕数科 · 林若青' },
  { key: 'arrival-rate', cover: 'arrival-rate', folder: '增长运营', hostName: '青榕数科 · 周妍' },
]

type ReadyWebinar = { id: number; readyKey: string; topic: string; state: string; hostEmail: string }
type Means = { product: Product; studio: Studio; zoomOrigin: string; now: Date }

/**
 * Connects the company's Zoom account beside VHall: named users, webinars of every kind, some of them listed in the
 * hall.
 */
export async function openZoomCompany({ product, studio, zoomOrigin, now }: Means): Promise<void> {
  const ready = await readyWebinars(zoomOrigin)
  await limitCalls(false, zoomOrigin)
  const { accountId, clientId, clientSecret, secretToken, adminEmail } = FIXED_ACCOUNT
  const { id: providerAccountId, callbackUrl } = await product.asOperator(connectProviderAccountRoute, {
    body: {
      provider: 'zoom',
      name: '青榕数科 · Zoom',
      accountId,
      clientId,
      clientSecret,
      webhookSecret: secretToken,
      connectedEmail: adminEmail,
      users: [ZHOU, SUN],
      dataSync: 'all',
      recordingSync: 'all',
    },
  })
  await product.runJobs()
  await bringInWhatIsOver(product, providerAccountId, ready)
  await publish(product, studio, providerAccountId, now)
  await putIntoTheHall(product, studio, ready)
  await product.asOperator(startSyncRoute, { body: {} })
  const live = await product.asOperator(listWebinarsRoute, { query: { provider: 'zoom', status: 'live' } })
  // A live webinar is skipped by the sync unless somebody requests it.
  for (const { id } of live.items) await product.asOperator(startSyncRoute, { body: { webinarId: id } })
  await product.runJobs()
  await enterAddress(callbackUrl, zoomOrigin)
  await limitCalls(true, zoomOrigin)
}

/**
 * Enters the address on the app's page at Zoom, to which Zoom then sends its events. Zoom challenges the address first.
 */
async function enterAddress(url: string, zoomOrigin: string): Promise<void> {
  const reply = await fetch(`${zoomOrigin}/__sandbox/apps/${FIXED_ACCOUNT.clientId}/notification`, {
    method: 'POST',
    body: JSON.stringify({ url }),
  })
  if (!reply.ok) throw new Error(`Zoom does not accept the event notification address: ${await reply.text()}`)
}

/** The webinars that the company's people made at Zoom. Those whose day has passed get a new one there. */
export async function readyWebinars(zoomOrigin: string): Promise<ReadyWebinar[]> {
  const reply = await fetch(`${zoomOrigin}/__sandbox/ready`, { method: 'POST' })
  if (!reply.ok) throw new Error(`The Zoom stand-in has no ready webinars: ${await reply.text()}`)
  return ((await reply.json()) as { webinars: ReadyWebinar[] }).webinars
}

/** Calls that would take days under Zoom's limits are made within a second here. */
async function limitCalls(on: boolean, zoomOrigin: string): Promise<void> {
  await fetch(`${zoomOrigin}/__sandbox/limits`, { method: 'POST', body: JSON.stringify({ on }) })
}

/** Zoom's list omits webinars that are over; each of them can still be added by its number. */
async function bringInWhatIsOver(
  { asOperator }: Product,
  providerAccountId: string,
  ready: ReadyWebinar[],
): Promise<void> {
  for (const { id } of ready.filter(
    ({ state, hostEmail }) => ['ended', 'not_held'].includes(state) && hostEmail !== GAO,
  ))
    await asOperator(addExistingWebinarRoute, { body: { providerAccountId, externalId: String(id) } })
}

async function publish({ asOperator }: Product, studio: Studio, providerAccountId: string, now: Date): Promise<void> {
  const { items } = await asOperator(listNamedUsersRoute, { params: { id: providerAccountId } })
  const startsAt = new Date(Math.floor((now.getTime() + 9 * DAY) / DAY) * DAY + 12 * 60 * 60_000)
  await asOperator(createWebinarRoute, {
    body: {
      requestKey: crypto.randomUUID(),
      providerAccountId,
      hostId: items.find(({ email }) => email === ZHOU)?.id,
      title: '海外伙伴大会：2027 渠道计划与联合市场基金',
      intro: '面向海外渠道伙伴，中英双语，会后发放资料包。',
      hostName: '青榕数科 · 周妍',
      startsAt: startsAt.toISOString(),
      endsAt: new Date(startsAt.getTime() + 90 * 60_000).toISOString(),
      folderId: studio.folderIds.get('发布会与大会'),
      coverFileId: (await studio.cover('partner-roadmap')).fileId,
      promoContent: text('promo/partner-roadmap.html'),
    },
  })
}

async function putIntoTheHall({ asOperator }: Product, studio: Studio, ready: ReadyWebinar[]): Promise<void> {
  const { items } = await asOperator(listWebinarsRoute, { query: { provider: 'zoom', pageSize: '100' } })
  for (const { key, cover, folder, hostName } of IN_THE_HALL) {
    const topic = ready.find(({ readyKey }) => readyKey === key)?.topic
    const webinar = items.find(({ title }) => title === topic)
    if (!webinar) throw new Error(`Zoom's ${key} did not come in`)
    const { fileId } = await studio.cover(cover)
    const own = {
      isListed: true,
      coverFileId: fileId,
      hostName,
      folderId: studio.folderIds.get(folder),
      promoCoverFileId: fileId,
      promoContent: text(`promo/${cover}.html`),
    }
    await asOperator(updateWebinarRoute, { params: { id: webinar.id }, body: own })
    if (webinar.status !== 'live')
      await asOperator(updateWebinarRoute, { params: { id: webinar.id }, body: { usesLiveLink: true } })
  }
}

const text = (name: string) => readFileSync(path.join(__dirname, name), 'utf8')
