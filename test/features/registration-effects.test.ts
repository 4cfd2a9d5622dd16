import { sql } from 'drizzle-orm'
import { contacts } from '../../cloudfunctions/db/tables/contacts'
import { domainEvents } from '../../cloudfunctions/db/tables/domain-events'
import { domainEventSchema } from '../../shared/contracts/events'
import type { ImportView } from '../../shared/contracts/imports'
import type { ListImportView } from '../../shared/contracts/list-imports'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import type { Workflow, WorkflowTarget, WorkflowTrigger } from '../../shared/contracts/workflows'
import { CONSENT } from '../runtime/consent'
import type { HttpClient } from '../runtime/http-client'
import { csv } from '../runtime/list-file'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'
import { zoomSyncStory, type ZoomSyncStory } from '../runtime/zoom-sync-story'

const EMAIL = 'li.wei@customer.example'
const PERSON = { name: '李薇', phone: '13800138000', email: EMAIL }
/** When the attendee report of a webinar says that she registered, in Shanghai. */
const IN_REPORT = '2026-11-30T01:00:00.000Z'

type Effects = {
  registered: number
  /** Of the registration's own time. */
  timeline: string[]
  events: string[]
  consents: string[]
  workflow: string[]
  /** Whether Zoom has this person, and how often. */
  atZoom: number
}

describe('what follows from a registration, whichever source it has', () => {
  let world: TestWorld
  let story: ZoomSyncStory
  let operator: HttpClient
  let webinar: WebinarDetail
  /** Where the workflow registers everybody who registered for `webinar`. */
  let next: WebinarDetail
  beforeAll(async () => {
    world = await openWorld()
    story = zoomSyncStory(world)
    await story.connect()
    operator = await world.operator()
  })
  beforeEach(async () => {
    await world.product.db.execute(sql`truncate contacts, tags, workflows cascade`)
    await world.product.db.execute(sql`delete from domain_events`)
    webinar = await story.webinar()
    next = await story.webinar({ title: '下一场' })
    await running({ kind: 'group', webinarId: webinar.id, audience: 'registered' }, next)
    await world.drainJobs()
  })
  afterAll(() => world.close())

  async function running(trigger: WorkflowTrigger, to: WebinarDetail): Promise<void> {
    const target: WorkflowTarget = { kind: 'webinar', typedId: to.externalId ?? '' }
    const { id } = await expectOk<Workflow>(
      operator.post('/api/admin/workflows', { name: '自动报名', trigger, target }),
    )
    await expectOk(operator.post(`/api/admin/workflows/${id}/switch`, { isOn: true, withPresent: false }))
  }
  async function known(): Promise<string> {
    const [made] = await world.product.db
      .insert(contacts)
      .values({ name: PERSON.name, email: EMAIL, phone: '+8613800138000', source: 'import' })
      .returning({ id: contacts.id })
    return made!.id
  }
  const report = () =>
    csv(
      'Attendee Report',
      'Report generated time,2026-12-01 11:00:00',
      'Topic,Webinar ID,Actual Start Time,Actual Duration (minutes)',
      `发布会,${webinar.externalId},2026-11-30 10:00:00,60`,
      '',
      'Attendee Details',
      'Attended,User Name (Original Name),Email,Registration Time,Approval Status,Join Time,Leave Time',
      `Yes,${PERSON.name},${EMAIL},2026-11-30 09:00:00,approved,2026-11-30 10:05:00,2026-11-30 10:50:00`,
    )

  /** Each source, as a person uses it. */
  const SOURCES: Record<string, () => Promise<unknown>> = {
    'the visitor form': async () => {
      const visitor = await world.visitor('alice')
      await expectOk(
        visitor.post(`/api/visitor/webinars/${webinar.code}/registrations`, { answers: PERSON, consent: CONSENT }),
      )
    },
    'an operator at the panel': async () => {
      const body = { who: { ids: [await known()] }, typedId: webinar.externalId }
      await expectOk(operator.post('/api/admin/workflows/by-hand', body))
    },
    'a workflow': async () => {
      const { id: tagId } = await expectOk<{ id: string }>(operator.post('/api/admin/tags', { name: '重点' }))
      await running({ kind: 'tag', tagId }, webinar)
      await expectOk(operator.post('/api/admin/tags/contacts', { who: { ids: [await known()] }, add: ['重点'] }))
    },
    'a list of registrants': async () => {
      const { id } = await expectOk<ListImportView>(
        operator.upload('/api/admin/imports/lists', {
          file: { name: '名单.csv', type: 'text/csv', bytes: csv('姓名,手机,邮箱', Object.values(PERSON).join()) },
          webinarId: webinar.id,
          timeZone: 'Asia/Shanghai',
        }),
      )
      await expectOk(operator.post(`/api/admin/imports/${id}/confirm`, {}))
    },
    'an attendee report': async () => {
      const { id } = await expectOk<ImportView>(
        operator.upload('/api/admin/imports', {
          file: { name: 'report.csv', type: 'text/csv', bytes: report() },
          timeZone: 'Asia/Shanghai',
        }),
      )
      await expectOk(operator.post(`/api/admin/imports/${id}/confirm`, {}))
    },
    "a sync of the provider's list": async () => {
      await story.registerAtZoom(webinar, [{ email: EMAIL, name: PERSON.name }])
      await expectOk(operator.post(`/api/admin/webinars/${webinar.id}/sync`, {}))
    },
    "the provider's webhook": async () => {
      await story.receivesEvents(await story.connected())
      await story.registerAtZoom(webinar, [{ email: EMAIL, name: PERSON.name }])
    },
  }

  async function effects(): Promise<Effects> {
    const { rows } = await world.product.db.execute<Omit<Effects, 'atZoom'>>(sql`
      select count(*)::int as registered,
        array(select t.detail ->> 'source' from timeline_events t join registrations own on own.registered_at = t.occurred_at
          where own.webinar_id = ${webinar.id} and t.webinar_id = own.webinar_id and t.contact_id = own.contact_id and t.type = 'registered') as timeline,
        array(select e.payload ->> 'source' from domain_events e join registrations own on own.id::text = e.payload ->> 'registrationId'
          where own.webinar_id = ${webinar.id} and e.webinar_id = own.webinar_id and e.contact_id = own.contact_id
            and e.type = 'registration.created' and e.occurred_at = own.registered_at) as events,
        array(select purpose || case when is_given then ' given' else ' refused' end from consents) as consents,
        array(select e.status from workflow_entries e join workflows w on w.id = e.workflow_id
          where w.trigger_kind = 'group' and w.trigger_id = ${webinar.id}) as workflow
      from registrations where webinar_id = ${webinar.id} and status = 'registered'`)
    const { people } = await world.zoom<{ people: { email: string; status: string }[] }>(
      'GET',
      `webinars/${webinar.externalId}`,
    )
    return { ...rows[0]!, atZoom: people.filter(({ status }) => status === 'approved').length }
  }

  it.each([
    ['the visitor form', 'h5', ['registration given'], 1],
    ['an operator at the panel', 'panel', [], 1],
    ['a workflow', 'workflow', [], 1],
    ['a list of registrants', 'import', [], 1],
    // Its people were at the provider before: nobody is registered there again.
    ['an attendee report', 'import', [], 0],
    ["a sync of the provider's list", 'provider', [], 1],
    ["the provider's webhook", 'provider', [], 1],
  ])('is the same for %s', async (source, name, consented, atZoom) => {
    await SOURCES[source]!()
    await world.drainJobs()

    expect(await effects()).toEqual({
      registered: 1,
      timeline: [name],
      events: [name],
      consents: consented,
      workflow: ['registered'],
      atZoom,
    })
    const written = await world.product.db.select().from(domainEvents)
    expect(written.filter((event) => !domainEventSchema.safeParse(event).success)).toEqual([])
    const onNext = sql`select source from registrations where webinar_id = ${next.id}`
    expect((await world.product.db.execute(onNext)).rows).toEqual([{ source: 'workflow' }])
  })

  it('happens once, though one person reaches us from several sources', async () => {
    await SOURCES['an attendee report']!()
    await world.drainJobs()
    await SOURCES['a list of registrants']!()
    await SOURCES["a sync of the provider's list"]!()
    await world.drainJobs()
    await SOURCES['an attendee report']!()
    await world.drainJobs()

    expect(await effects()).toMatchObject({
      registered: 1,
      timeline: ['import'],
      events: ['import'],
      workflow: ['registered'],
    })
  })

  it('is dated by the moment the person registered, not by the import that tells it', async () => {
    await SOURCES['an attendee report']!()
    await world.drainJobs()

    const events = sql`select to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at from domain_events
      where webinar_id = ${webinar.id} and type = 'registration.created'`
    expect((await world.product.db.execute(events)).rows).toEqual([{ at: IN_REPORT }])
  })
})
