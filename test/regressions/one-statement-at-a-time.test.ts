import pg from 'pg'
import { providerCallbacks } from '../../cloudfunctions/db/tables/provider-callbacks'
import { doMinuteWork } from '../../cloudfunctions/wiring/jobs/run-jobs'
import { FIXED_ACCOUNT } from '../../local/sandboxes/zoom/world'
import { CONSENT } from '../runtime/consent'
import { syncStory } from '../runtime/sync-story'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'
import { zoomStory } from '../runtime/zoom-story'

type Inner = { _queryQueue: unknown[]; _activeQuery: unknown }

/** pg warns about parallel statements and refuses them in its next version. */
describe('a connection to the database', () => {
  let world: TestWorld
  const crossed: string[] = []
  const query = pg.Client.prototype.query as (...args: unknown[]) => unknown

  beforeAll(async () => {
    pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
      const { _queryQueue: waiting, _activeQuery: active } = this as unknown as Inner
      if (active || waiting.length > 0) crossed.push(new Error('Two statements ran at the same time').stack ?? '')
      return query.apply(this, args)
    } as typeof pg.Client.prototype.query
    world = await openWorld()
  })
  afterAll(async () => {
    await world.close()
    pg.Client.prototype.query = query as typeof pg.Client.prototype.query
  })

  it('gets one statement at a time: in syncs, in webinars of both providers and in the log', async () => {
    const vhall = syncStory(world)
    const webinar = await vhall.liveWebinar()
    const guests = await vhall.register(webinar, ['alice', 'bob'])
    await vhall.watch(webinar, guests)
    await vhall.end(webinar)
    await vhall.sync(webinar)
    const zoom = zoomStory(world)
    const atZoom = await zoom.webinar()
    const account = await zoom.connected()
    await world.zoom('POST', `apps/${FIXED_ACCOUNT.clientId}/notification`, {
      url: `${world.origin}/api/callback/zoom/events/${account.id}`,
    })
    await expectOk(
      (await world.visitor('carol')).post(`/api/visitor/webinars/${atZoom.code}/registrations`, {
        answers: { name: '周宁', phone: '13800138009', email: 'carol@customer.example' },
        consent: CONSENT,
      }),
    )
    await world.drainJobs()
    await webhookArrives()
    await world.drainJobs()
    await zoom.syncAll()
    await zoom.view(atZoom.id)
    await doMinuteWork(world.product)
    await world.drainJobs()
    const owner = await world.operator()
    const answers = await Promise.all(
      [
        '/api/admin/audit',
        '/api/admin/audit/choices',
        '/api/admin/audit/export',
        '/api/admin/contacts',
        '/api/admin/webinars',
        '/api/admin/sync-log',
        `/api/admin/webinars/${webinar.id}/registrants?audience=registered`,
      ].map((path) => owner.get(path)),
    )

    expect(answers.filter(({ status }) => status >= 500)).toEqual([])
    expect(crossed).toEqual([])
  })

  /** Zoom's webhook about her has arrived and is stored. */
  async function webhookArrives(): Promise<void> {
    for (let looks = 0; looks < 200; looks++) {
      if ((await world.product.db.$count(providerCallbacks)) > 0) return
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    throw new Error('Zoom sent no webhook')
  }
})
