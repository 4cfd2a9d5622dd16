import { eq, sql } from 'drizzle-orm'
import { contacts } from '../../cloudfunctions/db/tables/contacts'
import { watchStays } from '../../cloudfunctions/db/tables/watch-stays'
import { isAddress } from '../../cloudfunctions/features/contacts/rules/is-address'
import { isMaskedAddress } from '../../cloudfunctions/features/contacts/rules/is-masked-address'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'
import { zoomSyncStory, type ZoomSyncStory } from '../runtime/zoom-sync-story'
import { ZOOM_HOST } from '../runtime/zoom-story'

const ANA = { email: 'ana@customer.example', name: 'Ana Ida' }

describe('a row of Zoom’s report that names a registration', () => {
  let world: TestWorld
  let story: ZoomSyncStory
  beforeAll(async () => {
    world = await openWorld()
    story = zoomSyncStory(world)
    await expectOk(
      (await world.operator()).post('/api/admin/sync-exclusions', { kind: 'contact', domain: 'staff.example' }),
    )
  })
  beforeEach(async () => void (await world.product.db.execute(sql`truncate contacts cascade`)))
  afterAll(() => world.close())

  const kept = (webinarId: string) =>
    world.product.db.select().from(watchStays).where(eq(watchStays.webinarId, webinarId)).orderBy(watchStays.startedAt)

  it.each([
    ['no address at all', 'ana at home'],
    ['a masked one that is too long', `${'x'.repeat(69)}@example.com`],
    ['a masked one', '9f3c2a7be1@masked.example.com'],
    ['one of an excluded domain', 'ana@staff.example'],
    ['one of a user of the account', 'gao.lei@qingrong.example'],
    ['the host’s own', ZOOM_HOST],
    ['none', ''],
  ])('belongs to that person with any address: %s', async (_what, email) => {
    const webinar = await story.webinar()
    const ids = await story.registerAtZoom(webinar, [ANA])
    await story.sync(webinar)
    await story.hold(webinar, [{ registrantId: ids.get(ANA.email), email, name: 'Ana', from: 0, to: 60 }])

    const { status, runs } = await story.sync(webinar)
    await story.sync(webinar)

    expect({ status, excluded: runs[0]?.issues.filter(({ code }) => code === 'email_excluded') }).toEqual({
      status: 'succeeded',
      excluded: [],
    })
    const [registration] = await story.audience(webinar, 'registered')
    expect(registration).toMatchObject({ watchedMinutes: 60, watchedPercent: 100 })
    expect((await kept(webinar.id)).map(({ role, email: address }) => [role, address])).toEqual([['attendee', null]])
  })

  it('counts a masked address without a registrant id as no address, and creates no contact', async () => {
    const webinar = await story.webinar()
    await story.registerAtZoom(webinar, [ANA])
    await story.hold(webinar, [
      { email: '9f3c2a7be1@masked.example.com', name: 'Uma Ost', from: 0, to: 60 },
      { email: 'u***@e***.com', name: 'Uma Ost', from: 0, to: 60 },
    ])

    const { runs } = await story.sync(webinar)

    expect(runs[0]?.issues.filter(({ code }) => code !== 'recording_not_synced')).toMatchObject([
      { code: 'participants_missing', detail: { reason: 'no_address', rows: 2 } },
    ])
    expect((await world.product.db.select({ email: contacts.email }).from(contacts)).map(({ email }) => email)).toEqual(
      [ANA.email],
    )
    expect(await story.detail(webinar)).toMatchObject({ viewCount: 2, watchedCount: 0 })
  })
})

it.each([
  ['9f3c2a7be1@masked.example.com', true],
  ['u***@example.com', true],
  ['jxxxxxxxn@example.com', true],
  ['xxx@example.com', true],
  ['ana@xxxx.xxx', true],
  ['a•••@example.com', true],
  ['ana...@example.com', true],
  ['someone@anonymized.zoom.example', true],
  ['ana@example.com', false],
  ['max@example.com', false],
  ['xx@example.com', false],
  ['alexx.xxavier@example.com', false],
  ['rst9@privaterelay.appleid.com', false],
])('detects whether the address %s is masked', (email, isMasked) => {
  expect(isMaskedAddress(email)).toBe(isMasked)
  expect(isAddress(email)).toBe(!isMasked)
})
