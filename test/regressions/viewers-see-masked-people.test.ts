import { contacts, contactIdentities } from '../../cloudfunctions/db/tables/contacts'
import { recordings } from '../../cloudfunctions/db/tables/recordings'
import { registrations } from '../../cloudfunctions/db/tables/registrations'
import { syncIssues, syncRuns } from '../../cloudfunctions/db/tables/sync-runs'
import { timelineEvents } from '../../cloudfunctions/db/tables/timeline-events'
import { workflowEntries } from '../../cloudfunctions/db/tables/workflows'
import { contractRoutes } from '../runtime/contract-routes'
import { csv } from '../runtime/list-file'
import type { HttpClient } from '../runtime/http-client'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

const NAME = '欧阳晓敏'
const PHONE = '13877665544'
const EMAIL = 'xiaomin.ouyang@gmail.com'
const WISH = '想了解私有化部署'
const ON_SHEET = '我在华东区负责采购'
const PERSONAL = [NAME, PHONE, '7766', 'xiaomin', WISH, ON_SHEET]

const routes = contractRoutes('/api/admin/').filter(({ caller }) => caller === 'viewer')

describe('a viewer', () => {
  let world: TestWorld
  let viewer: HttpClient
  let operator: HttpClient
  let pages: Record<string, string[]>
  beforeAll(async () => {
    world = await openWorld()
    viewer = await world.operator('viewer')
    operator = await world.operator('operator')
    pages = await everyPage()
  })
  afterAll(() => world.close())

  const made = async (asked: Promise<{ status: number; body: unknown }>) => (await expectOk<{ id: string }>(asked)).id

  /** One person with their data in each place that keeps some, and the pages on which it is shown. */
  async function everyPage(): Promise<Record<string, string[]>> {
    const { db } = world.product
    const at = world.clock.now()
    const form = await made(
      operator.post('/api/admin/registration-forms', { title: '报名', intro: '', fields: formFields() }),
    )
    const webinar = await world.webinar({ registrationFormId: form })
    const [person, twin] = await db
      .insert(contacts)
      .values([
        { name: NAME, phone: `+86${PHONE}`, email: EMAIL, source: 'panel', webinarIdField: PHONE },
        { name: NAME, phone: `+86${PHONE}`, email: EMAIL, source: 'panel' },
      ])
      .returning({ id: contacts.id })
    const contactId = person?.id ?? ''
    await db.insert(contactIdentities).values({ kind: 'email', value: EMAIL, contactId })
    const [registration] = await db
      .insert(registrations)
      .values({
        webinarId: webinar.id,
        contactId,
        inviterId: twin?.id,
        status: 'registered',
        source: 'h5',
        registeredAt: at,
        providerState: 'failed',
        providerError: `${EMAIL} was refused`,
        formId: form,
        formVersion: 1,
        answers: { size: '51-200', wish: WISH },
      })
      .returning({ id: registrations.id })
    const event = (type: 'chat' | 'questionnaire' | 'poll' | 'question', detail: Record<string, unknown>) => ({
      contactId,
      webinarId: webinar.id,
      type,
      occurredAt: at,
      detail,
      dedupeKey: crypto.randomUUID(),
    })
    await db.insert(timelineEvents).values([
      event('chat', {
        text: `我是${NAME}，加我 ${PHONE.slice(0, 3)}-${PHONE.slice(3, 7)}-${PHONE.slice(7)}`,
        images: [],
      }),
      event('questionnaire', { title: '问卷', answers: [{ question: '负责什么？', answer: ON_SHEET }] }),
      event('poll', { answers: { 联系方式: PHONE } }),
      event('question', { question: `资料请发 ${EMAIL}`, answer: `已发 ${EMAIL}` }),
    ])
    const batchId = crypto.randomUUID()
    const [run] = await db
      .insert(syncRuns)
      .values({ batchId, webinarId: webinar.id, trigger: 'manual', status: 'running', createdAt: at })
      .returning({ id: syncRuns.id })
    await db.insert(syncIssues).values({
      runId: run?.id ?? '',
      webinarId: webinar.id,
      code: 'provider_refused',
      kind: 'sync_error',
      detail: { providerMessage: `phone ${PHONE} of ${EMAIL} is unknown` },
    })
    const [recording] = await db
      .insert(recordings)
      .values({
        webinarId: webinar.id,
        externalId: 'r',
        externalSessionId: 's',
        topic: '回放',
        startedAt: at,
        playUrl: 'https://example.com/r',
        state: 'ready',
        transcript: 'ready',
      })
      .returning({ id: recordings.id })
    const list = await made(
      operator.upload('/api/admin/imports/lists', {
        file: {
          name: 'list.csv',
          type: 'text/csv',
          bytes: csv(
            '姓名,手机号,邮箱,想了解',
            `${NAME},${PHONE},${EMAIL},${WISH}`,
            `${NAME},${PHONE}9,坏邮箱,${WISH}`,
          ),
        },
        webinarId: webinar.id,
        timeZone: 'Asia/Shanghai',
      }),
    )
    const campaign = await made(operator.post('/api/admin/campaigns', { name: '活动' }))
    await expectOk(operator.patch(`/api/admin/webinars/${webinar.id}`, { campaignId: campaign }))
    const tag = await made(operator.post('/api/admin/tags', { name: '重点' }))
    const workflow = await made(
      operator.post('/api/admin/workflows', {
        name: '流程',
        trigger: { kind: 'tag', tagId: tag },
        target: { kind: 'contact_field' },
      }),
    )
    await db.insert(workflowEntries).values({
      workflowId: workflow,
      contactId,
      status: 'refused',
      reason: 'no_webinar' as never,
      typedId: PHONE,
      enteredAt: at,
    })
    await db.insert(workflowEntries).values({
      workflowId: workflow,
      contactId: twin?.id ?? '',
      status: 'registered',
      registrationId: registration?.id,
      webinarId: webinar.id,
      enteredAt: at,
    })
    const account = (await world.connectVhall()).id

    const a = '/api/admin'
    return {
      [`${a}/workflows`]: [`${a}/workflows`],
      [`${a}/workflows/{id}`]: [`${a}/workflows/${workflow}`],
      [`${a}/workflows/{id}/entries`]: [`${a}/workflows/${workflow}/entries`],
      [`${a}/workflows/target`]: [`${a}/workflows/target?typedId=93201235621`],
      [`${a}/links`]: [`${a}/links?webinarId=${webinar.id}`],
      [`${a}/webinars/{id}/inviters`]: [`${a}/webinars/${webinar.id}/inviters`],
      [`${a}/webinars/{id}/recordings`]: [`${a}/webinars/${webinar.id}/recordings`],
      [`${a}/recordings/{id}/transcript`]: [`${a}/recordings/${recording?.id}/transcript`],
      [`${a}/transcripts`]: [`${a}/transcripts?search=a`],
      [`${a}/webinars/{id}/sessions`]: [`${a}/webinars/${webinar.id}/sessions`],
      [`${a}/import-template`]: [],
      [`${a}/registration-forms`]: [`${a}/registration-forms`],
      [`${a}/registration-forms/{id}`]: [`${a}/registration-forms/${form}`],
      [`${a}/registration-forms/{id}/versions`]: [`${a}/registration-forms/${form}/versions`],
      [`${a}/official-account`]: [`${a}/official-account`],
      [`${a}/official-account/menu`]: [`${a}/official-account/menu`],
      [`${a}/sync-batches`]: [`${a}/sync-batches`],
      [`${a}/sync/{batchId}`]: [`${a}/sync/${batchId}`],
      [`${a}/sync`]: [`${a}/sync`],
      [`${a}/webinars/{id}/sync-runs`]: [`${a}/webinars/${webinar.id}/sync-runs`],
      [`${a}/provider-accounts`]: [`${a}/provider-accounts`],
      [`${a}/provider-accounts/{id}/users`]: [`${a}/provider-accounts/${account}/users`],
      [`${a}/imports`]: [`${a}/imports`],
      [`${a}/imports/{id}`]: [`${a}/imports/${list}`],
      [`${a}/webinars`]: [`${a}/webinars`],
      [`${a}/webinars/{id}`]: [`${a}/webinars/${webinar.id}`],
      [`${a}/webinars/{id}/registrants`]: [
        `${a}/webinars/${webinar.id}/registrants?audience=registered`,
        `${a}/webinars/${webinar.id}/registrants?audience=registered&question=size&answer=51-200`,
      ],
      [`${a}/campaigns`]: [`${a}/campaigns`],
      [`${a}/campaigns/{id}`]: [`${a}/campaigns/${campaign}`],
      [`${a}/consent-text`]: [`${a}/consent-text`],
      [`${a}/automatic-sync`]: [`${a}/automatic-sync`],
      [`${a}/sync-exclusions`]: [`${a}/sync-exclusions`],
      [`${a}/sync-exclusions/account-users`]: [`${a}/sync-exclusions/account-users`],
      [`${a}/sync-exclusions/preview`]: [`${a}/sync-exclusions/preview?kind=contact&domain=gmail.com`],
      [`${a}/acquisition-channels`]: [`${a}/acquisition-channels`],
      [`${a}/hall`]: [`${a}/hall`],
      [`${a}/tags`]: [`${a}/tags`],
      [`${a}/program`]: [`${a}/program?webinarId=${webinar.id}`, `${a}/program?campaignId=${campaign}`],
      [`${a}/folders`]: [`${a}/folders`],
      [`${a}/contacts`]: [`${a}/contacts`],
      [`${a}/contacts/{id}`]: [`${a}/contacts/${contactId}`],
      [`${a}/contacts/{id}/timeline`]: [`${a}/contacts/${contactId}/timeline`],
      [`${a}/webinars/{id}/sync-log`]: [`${a}/webinars/${webinar.id}/sync-log`],
    }
  }

  const shown = async (who: HttpClient, path: string) => {
    const { status, body } = await who.get(path)
    const text = JSON.stringify(body).replaceAll(/[ -]/g, '')
    return { status, found: PERSONAL.filter((one) => text.includes(one)) }
  }

  it('may only read, on the pages that are tested here', () => {
    expect(routes.filter(({ method }) => method !== 'get')).toEqual([])
    expect(routes.map(({ path }) => path).toSorted()).toEqual(Object.keys(pages).toSorted())
  })

  it.each(routes.map(({ path }) => path))('sees nobody’s data in full at %s', async (route) => {
    for (const path of pages[route] ?? [])
      expect([path, await shown(viewer, path)]).toEqual([path, { status: 200, found: [] }])
  })

  it.each([
    ['/api/admin/contacts/{id}', [NAME]],
    ['/api/admin/contacts/{id}/timeline', [NAME, PHONE, 'xiaomin', ON_SHEET]],
    ['/api/admin/webinars/{id}/registrants', [NAME, 'xiaomin', WISH]],
    ['/api/admin/imports/{id}', [NAME, WISH]],
    ['/api/admin/sync', [PHONE, 'xiaomin']],
    ['/api/admin/sync/{batchId}', [PHONE, 'xiaomin']],
    ['/api/admin/webinars/{id}/sync-runs', [PHONE, 'xiaomin']],
    ['/api/admin/webinars/{id}/sync-log', [PHONE, 'xiaomin']],
    ['/api/admin/workflows/{id}/entries', [NAME, PHONE, 'xiaomin']],
    ['/api/admin/webinars/{id}/inviters', [NAME]],
    ['/api/admin/program', [NAME]],
  ])('an operator sees it at %s', async (route, expected) => {
    const [path = ''] = pages[route] ?? []

    expect((await shown(operator, path)).found).toEqual(expect.arrayContaining(expected))
  })

  it('sees what was chosen, and cannot try out what was typed', async () => {
    const [path = ''] = pages['/api/admin/webinars/{id}/registrants'] ?? []
    const registrants = await expectOk<{ items: { answers: unknown }[] }>(viewer.get(path))

    const tried = `${path}&question=wish&answer=${encodeURIComponent(WISH)}`

    expect(registrants.items[0]?.answers).toEqual({ size: '51-200', wish: '想***' })
    expect((await viewer.get(tried)).status).toBe(403)
    expect((await operator.get(tried)).status).toBe(200)
  })
})

function formFields() {
  const field = (key: string, type: string, label: string, options: string[] = []) => ({
    key,
    type,
    label,
    placeholder: '',
    help: '',
    isRequired: ['name', 'phone', 'email'].includes(key),
    alias: '',
    options,
    defaultValue: '',
  })
  return [
    field('name', 'name', '姓名'),
    field('phone', 'phone', '手机号'),
    field('email', 'email', '邮箱'),
    field('size', 'single', '公司规模', ['1-50', '51-200']),
    field('wish', 'text', '想了解什么？'),
  ]
}
