import { eq } from 'drizzle-orm'
import { contacts } from '../../cloudfunctions/db/tables/contacts'
import { watchStays } from '../../cloudfunctions/db/tables/watch-stays'
import { openWorld, type TestWorld } from '../runtime/world'
import { zoomSyncStory } from '../runtime/zoom-sync-story'
import { ZOOM_HOST } from '../runtime/zoom-story'

describe('a webinar that Zoom no longer has', () => {
  let world: TestWorld

  beforeEach(async () => {
    world = await openWorld()
  })

  afterEach(() => world.close())

  it('keeps its panelists separate from its audience when it is synced again', async () => {
    const story = zoomSyncStory(world)
    await story.connect()
    const { id: zoomId } = await story.makeAtZoom({
      topic: '圆桌讨论',
      panelists: [{ name: '嘉宾', email: 'panelist@elsewhere.example' }],
    })
    await story.syncAll()
    const webinar = await story.ours(zoomId)
    await story.hold(webinar, [
      { email: ZOOM_HOST, name: '周妍', from: 0, to: 60 },
      { email: 'panelist@elsewhere.example', name: '嘉宾', from: 0, to: 60 },
      { email: 'guest@elsewhere.example', name: '来宾', from: 0, to: 60 },
    ])
    await story.sync(webinar)
    const before = await roles(webinar.id)
    await story.atZoom(webinar, 'change', { isExpired: true })

    const { runs } = await story.sync(webinar)

    // The host is staff, whose name is not stored.
    expect(before).toEqual(['attendee 来宾', 'host null', 'panelist 嘉宾'])
    expect(await roles(webinar.id)).toEqual(before)
    expect(runs[0]).toMatchObject({ status: 'succeeded', counts: { stays: { read: 3, written: 0 } } })
    expect(await contactsNamed('嘉宾')).toEqual([])
    expect(await contactsNamed('来宾')).toHaveLength(1)
  })

  const contactsNamed = (name: string) =>
    world.product.db.select({ id: contacts.id }).from(contacts).where(eq(contacts.name, name))

  async function roles(webinarId: string) {
    const rows = await world.product.db
      .select({ name: watchStays.name, role: watchStays.role })
      .from(watchStays)
      .where(eq(watchStays.webinarId, webinarId))
    return rows.map(({ name, role }) => `${role} ${name}`).toSorted()
  }
})
