import { eq, sql } from 'drizzle-orm'
import { contacts } from '../../cloudfunctions/db/tables/contacts'
import { registrations } from '../../cloudfunctions/db/tables/registrations'
import type { ListImportView } from '../../shared/contracts/list-imports'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import { CONSENT } from '../runtime/consent'
import { diesDuringCall, duringCall } from '../runtime/during-call'
import { csv } from '../runtime/list-file'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'
import { zoomStory, type ZoomStory } from '../runtime/zoom-story'

const SINGLE = 'webinarRegistrantCreate'
const BATCH = 'addBatchWebinarRegistrants'
const PEOPLE = Array.from({ length: 40 }, (_, index) => `客户${index},guest${index}@customer.example`)

describe('a registration whose job dies after Zoom has carried out its call', () => {
  let world: TestWorld
  let story: ZoomStory
  let webinar: WebinarDetail
  const db = () => world.product.db

  beforeAll(async () => {
    world = await openWorld()
    story = zoomStory(world)
    await story.connect()
  })
  beforeEach(async () => {
    await db().execute(sql`truncate contacts, call_budgets cascade`)
    webinar = await story.webinar()
    await world.drainJobs()
  })
  afterAll(() => world.close())

  const path = () => `/api/visitor/webinars/${webinar.code}/registrations`
  const answers = { name: '林晓雨', phone: '13800131001', email: 'lin@customer.example' }
  async function lin() {
    const visitor = await world.visitor('alice')
    return {
      register: () => expectOk(visitor.post(path(), { answers, consent: CONSENT })),
      cancel: () => expectOk(visitor.delete(path())),
    }
  }
  const rows = () =>
    db()
      .select({ registration: registrations, email: contacts.email })
      .from(registrations)
      .innerJoin(contacts, eq(contacts.id, registrations.contactId))
      .where(eq(registrations.webinarId, webinar.id))
  const ours = async () => (await rows())[0]?.registration
  const atZoom = async () =>
    (await world.zoom<{ people: { email: string; status: string }[] }>('GET', `webinars/${webinar.externalId}`)).people
  const asked = async (name: string) =>
    (await world.zoom<{ calls: { operation: string; path: string }[] }>('GET', 'calls')).calls.filter(
      ({ operation, path: called }) => operation === name && called.includes(`/${webinar.externalId}/`),
    ).length

  it('finds the person in Zoom’s list and registers nobody a second time', async () => {
    const death = diesDuringCall('POST', /\/registrants$/, world)
    await (await lin()).register()
    await world.drainJobs()
    const meanwhile = await ours()

    await death.comesBack()

    expect(death.happened()).toBe(true)
    expect(meanwhile).toMatchObject({
      providerState: 'queued',
      providerStatus: null,
      providerAskedAt: expect.any(Date),
    })
    expect(await asked(SINGLE)).toBe(1)
    expect(await ours()).toMatchObject({
      status: 'registered',
      providerState: 'done',
      providerStatus: 'registered',
      providerJoinUrl: expect.stringContaining('tk='),
    })
  })

  it('finds all the people of a batch there and registers nobody a second time', async () => {
    const operator = await world.operator()
    const list = {
      file: { name: '名单.csv', type: 'text/csv', bytes: csv('姓名,邮箱', ...PEOPLE) },
      webinarId: webinar.id,
      timeZone: 'Asia/Shanghai',
    }
    const { id } = await expectOk<ListImportView>(operator.upload('/api/admin/imports/lists', list))
    const death = diesDuringCall('POST', /\/batch_registrants$/, world)
    await expectOk(operator.post(`/api/admin/imports/${id}/confirm`, {}))
    await world.drainJobs()

    await death.comesBack()

    expect(death.happened()).toBe(true)
    expect({ together: await asked(BATCH), alone: await asked(SINGLE) }).toEqual({ together: 2, alone: 0 })
    expect(new Set((await rows()).map(({ registration }) => registration.providerJoinUrl)).size).toBe(PEOPLE.length)
    expect(await atZoom()).toHaveLength(PEOPLE.length)
  })

  it('cancels once more at Zoom, which changes nothing there, and is cancelled on both sides', async () => {
    const { register, cancel } = await lin()
    await register()
    await world.drainJobs()
    const death = diesDuringCall('PUT', /\/registrants\/status$/, world)
    await cancel()
    await world.drainJobs()

    await death.comesBack()

    expect(death.happened()).toBe(true)
    expect(await ours()).toMatchObject({ status: 'cancelled', providerState: 'done', providerStatus: 'cancelled' })
    expect((await atZoom()).filter(({ status }) => status === 'approved')).toEqual([])
  })

  it('is cancelled at Zoom when the person cancels while the job registers them', async () => {
    const { register, cancel } = await lin()
    await register()
    duringCall('POST', /\/registrants$/, cancel)

    await world.drainJobs()
    await world.drainJobs()

    expect(await asked(SINGLE)).toBe(1)
    expect(await ours()).toMatchObject({ status: 'cancelled', providerState: 'done', providerStatus: 'cancelled' })
    expect((await atZoom()).filter(({ status }) => status === 'approved')).toEqual([])
  })
})
