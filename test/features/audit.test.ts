import type { AuditEntryView } from '../../shared/contracts/audit'
import type { Folder } from '../../shared/contracts/folders'
import type { OperatorSelf } from '../../shared/contracts/operator'
import type { HttpClient } from '../runtime/http-client'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

type Page = { items: AuditEntryView[]; next: string | null }

describe('the activity log', () => {
  let world: TestWorld
  let owner: HttpClient
  let operator: HttpClient
  beforeAll(async () => {
    world = await openWorld()
    owner = await world.operator('owner')
    operator = await world.operator('operator')
  })
  afterAll(() => world.close())

  const log = (query = '') => expectOk<Page>(owner.get(`/api/admin/audit?${query}`))
  const folder = (name: string) => expectOk<Folder>(operator.post('/api/admin/folders', { name }))

  it('shows who changed what, before and after, with only what differs', async () => {
    const self = await expectOk<OperatorSelf>(operator.get('/api/admin/me'))
    const { id } = await folder('春季')
    await expectOk(operator.patch(`/api/admin/folders/${id}`, { name: '夏季' }))

    const { items } = await log(`subjectId=${id}`)

    expect(items[0]).toMatchObject({
      operator: { id: self.id, name: 'operator' },
      action: 'folder.updated',
      subjectType: 'folder',
      subjectName: '夏季',
      changes: [{ field: 'name', before: '春季', after: '夏季' }],
      requestId: expect.any(String),
    })
  })

  it('shows the parent folder of a moved folder by its name', async () => {
    const parent = await folder('上级')
    const { id } = await folder('下级')
    await expectOk(operator.patch(`/api/admin/folders/${id}`, { parentId: parent.id }))

    const { items } = await log(`subjectId=${id}`)

    expect(items[0]?.changes).toContainEqual({ field: 'parentId', before: null, after: '上级' })
  })

  it('finds by person, kind, subject and period', async () => {
    const self = await expectOk<OperatorSelf>(operator.get('/api/admin/me'))
    const { id } = await folder('按条件查找')
    const now = world.clock.now().toISOString()

    const byPerson = await log(`operatorId=${self.id}`)
    const byKind = await log('subjectType=operator')
    const before = await log(`until=${now}`)
    const since = await log(`from=${now}&subjectId=${id}`)

    expect(new Set(byPerson.items.map((item) => item.operator?.id))).toEqual(new Set([self.id]))
    expect(new Set(byKind.items.map((item) => item.subjectType))).toEqual(new Set(['operator']))
    expect(before.items).toEqual([])
    expect(since.items).toHaveLength(1)
  })

  it('pages without a gap or a repeat, whatever is added meanwhile', async () => {
    for (let number = 0; number < 60; number += 1) await folder(`分页 ${number}`)

    const first = await log('subjectType=folder')
    await folder('翻页时新增')
    const second = await log(`subjectType=folder&after=${first.next}`)

    const ids = [...first.items, ...second.items].map((item) => item.id)
    expect(first.items).toHaveLength(50)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(ids.toSorted((a, b) => b - a))
    expect(second.items.map((item) => item.subjectName)).not.toContain('翻页时新增')
  })

  it('is exported in the requested language, no cell runs as a formula, and the export is recorded', async () => {
    const { id } = await folder('=CMD("a","b")')

    const chinese = await expectOk<{ csv: string; rows: number }>(owner.get(`/api/admin/audit/export?subjectId=${id}`))
    const english = await owner.request(`/api/admin/audit/export?subjectId=${id}`, {
      headers: { 'accept-language': 'en-GB,en;q=0.9,zh;q=0.5' },
    })

    const { items } = await log('subjectType=audit')
    expect(chinese.rows).toBe(1)
    expect(chinese.csv).toContain(`"'=CMD(""a"",""b"")"`)
    expect(chinese.csv).toMatch(/^\ufeff时间/)
    expect(((await english.json()) as { csv: string }).csv).toMatch(/^\ufeffTime/)
    expect(items[0]).toMatchObject({ action: 'audit.exported' })
  })

  it('offers the people and kinds that occur', async () => {
    const choices = await expectOk<{ operators: { name: string }[]; subjectTypes: string[] }>(
      owner.get('/api/admin/audit/choices'),
    )

    expect(choices.operators.map((person) => person.name)).toEqual(expect.arrayContaining(['operator', 'owner']))
    expect(choices.subjectTypes).toEqual(expect.arrayContaining(['folder', 'operator']))
  })

  it('is for owners alone', async () => {
    expect((await operator.get('/api/admin/audit')).status).toBe(403)
    expect((await operator.get('/api/admin/audit/export')).status).toBe(403)
  })
})
