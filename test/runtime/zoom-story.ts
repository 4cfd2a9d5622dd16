import { eq } from 'drizzle-orm'
import { webinars } from '../../cloudfunctions/db/tables/webinars'
import { FIXED_ACCOUNT } from '../../local/sandboxes/zoom/world'
import type { NamedUser, ProviderAccount } from '../../shared/contracts/provider-accounts'
import type { WebinarDetail, WebinarInput } from '../../shared/contracts/webinars'
import { expectOk, type TestWorld } from './world'

/** Users of the stand-in's ready-made account, besides the administrator who owns the app. */
export const ZOOM_ADMIN = FIXED_ACCOUNT.adminEmail
export const ZOOM_HOST = 'zhou.yan@qingrong.example'
/** Has a licence for webinars, and is named only by some tests. */
export const ZOOM_STRANGER = 'gao.lei@qingrong.example'

export const zoomConnection = {
  provider: 'zoom' as const,
  name: 'Zoom 市场部',
  accountId: FIXED_ACCOUNT.accountId,
  clientId: FIXED_ACCOUNT.clientId,
  clientSecret: FIXED_ACCOUNT.clientSecret,
  webhookSecret: FIXED_ACCOUNT.secretToken,
  connectedEmail: ZOOM_ADMIN,
  users: [ZOOM_HOST],
}

type MadeAtZoom = { id: number; topic: string }
type AtZoom = {
  topic: string
  hostEmail?: string
  startsAt?: string
  minutes?: number
  type?: 5 | 6 | 9
  approvalType?: 0 | 1 | 2
  isZoomEvents?: boolean
  requiredQuestion?: string
} & Record<string, unknown>

export type ZoomStory = ReturnType<typeof zoomStory>

/** What the people of a company do at Zoom and at the panel. */
export function zoomStory(world: TestWorld) {
  let account: ProviderAccount | undefined

  /** Connects the account as its administrator, with one more host, and imports its webinars. */
  async function connect(
    changes: Partial<typeof zoomConnection & { dataSync: string; recordingSync: string; replaces: boolean }> = {},
  ): Promise<ProviderAccount> {
    account = await expectOk<ProviderAccount>(
      (await world.operator()).post('/api/admin/provider-accounts', { ...zoomConnection, ...changes }),
    )
    await world.drainJobs()
    return account
  }

  const connected = async () => account ?? connect()
  const users = async () =>
    (
      await expectOk<{ items: NamedUser[] }>(
        (await world.operator()).get(`/api/admin/provider-accounts/${(await connected()).id}/users`),
      )
    ).items

  async function user(email: string): Promise<NamedUser> {
    const found = (await users()).find((one) => one.email === email)
    if (!found) throw new Error(`${email} is not named`)
    return found
  }

  /** Created in Zoom's own pages; imported by the next sync. */
  const makeAtZoom = (webinar: AtZoom) =>
    world.zoom<MadeAtZoom>('POST', 'webinars', { hostEmail: ZOOM_HOST, ...webinar })

  /** Syncs the list of every account, and the webinars that may have changed. */
  async function syncAll(withEvents = true): Promise<void> {
    await expectOk((await world.operator()).post('/api/admin/sync', { withEvents }))
    await world.drainJobs()
  }

  const view = async (id: string) => expectOk<WebinarDetail>((await world.operator()).get(`/api/admin/webinars/${id}`))

  async function ourIdOf(zoomId: number | string): Promise<string | undefined> {
    const [row] = await world.product.db
      .select({ id: webinars.id })
      .from(webinars)
      .where(eq(webinars.externalId, String(zoomId)))
    return row?.id
  }

  /** The imported webinar for a webinar at Zoom. */
  async function ours(zoomId: number | string): Promise<WebinarDetail> {
    const id = await ourIdOf(zoomId)
    if (!id) throw new Error(`Zoom's webinar ${zoomId} was not imported`)
    return view(id)
  }

  /** Created at the panel, so also at Zoom: in two hours for one hour unless given otherwise. */
  async function webinar(input: Partial<WebinarInput & { hostId: string }> = {}): Promise<WebinarDetail> {
    const { id } = await connected()
    const at = (hours: number) => new Date(world.clock.now().getTime() + hours * 3_600_000).toISOString()
    const body = {
      requestKey: crypto.randomUUID(),
      providerAccountId: id,
      hostId: (await user(ZOOM_HOST)).id,
      title: '全球产品发布会',
      startsAt: at(2),
      endsAt: at(3),
      ...input,
    }
    return expectOk<WebinarDetail>((await world.operator()).post('/api/admin/webinars', body))
  }

  return { connect, connected, users, user, makeAtZoom, syncAll, view, ourIdOf, ours, webinar }
}
