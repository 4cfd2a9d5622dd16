import { eq } from 'drizzle-orm'
import { contacts } from '../../cloudfunctions/db/tables/contacts'
import type { ContactRow } from '../../shared/contracts/contacts'
import type { ListImportView } from '../../shared/contracts/list-imports'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import { addressesIn } from '../../cloudfunctions/features/contacts/addresses-in'
import { maskName } from '../../shared/domain/masking'
import { csv, xlsx } from '../runtime/list-file'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

const TITLES = '姓名,手机号,邮箱'
const LIWEI = '李薇,13800138000,li.wei@example.com'
const TARA = 'Tara Kim,13900139000,tara@example.com'

describe('files with personal data', () => {
  let world: TestWorld
  let webinar: WebinarDetail
  beforeEach(async () => {
    world = await openWorld()
    webinar = await world.webinar()
  })
  afterEach(() => world.close())

  const imported = async (bytes: Uint8Array, name = '名单.csv') => {
    const operator = await world.operator('operator')
    const { id } = await expectOk<ListImportView>(
      operator.upload('/api/admin/imports/lists', {
        file: { name, type: 'application/octet-stream', bytes },
        webinarId: webinar.id,
        timeZone: 'Asia/Shanghai',
      }),
    )
    await expectOk(operator.post(`/api/admin/imports/${id}/confirm`, {}))
    await world.drainJobs()
    return id
  }
  const addressOf = async (id: string) =>
    (await expectOk<{ url: string }>((await world.operator('operator')).get(`/api/admin/imports/${id}/result`))).url
  const erase = async (name: string) => {
    const [found] = await world.product.db.select({ id: contacts.id }).from(contacts).where(eq(contacts.name, name))
    await expectOk((await world.operator('owner')).delete(`/api/admin/contacts/${found?.id}`, { confirm: name }))
  }
  /** What the storage returns for every file that was ever stored. */
  const storedBytes = async () => {
    const { rows } = await world.product.database.pool.query<{ storage_id: string }>(`select storage_id from files`)
    const found = rows.map(({ storage_id: id }) => world.product.files.download(id).catch(() => new Uint8Array()))
    return (await Promise.all(found)).map((bytes) => Buffer.from(bytes).toString('latin1')).join('')
  }
  const rowsOf = async (table: string) =>
    JSON.stringify((await world.product.database.pool.query(`select * from ${table}`)).rows)

  it('are available for five minutes, only to the operator who requested them', async () => {
    const address = await addressOf(await imported(csv(TITLES, LIWEI)))

    const own = await (await world.operator('operator')).request(address)
    expect(own.status).toBe(200)
    expect(await own.text()).toContain('13800138000')
    expect(own.headers.get('cache-control')).toBe('no-store')
    expect((await world.anyone.request(address)).status).toBe(401)
    expect((await (await world.operator('viewer')).request(address)).status).toBe(403)
    expect((await (await world.operator('owner')).request(address)).status).toBe(404)
    expect((await (await world.operator('operator')).request(address.replace(/key=.{5}/, 'key=AAAAA'))).status).toBe(
      404,
    )

    world.clock.advance({ minutes: 6 })
    expect((await (await world.operator('operator')).request(address)).status).toBe(404)
  })

  it.each([
    ['a CSV', async () => csv(TITLES, LIWEI, TARA)],
    ['a workbook', () => xlsx([TITLES, LIWEI, TARA].map((line) => line.split(',')))],
  ])('are stored encrypted, because anybody may read the storage: %s', async (_kind, bytes) => {
    await imported(await bytes())

    expect(await storedBytes()).not.toMatch(/13800138000|li\.wei@|tara@/)
  })

  it('are deleted after a week with their preview, and the import keeps its figures', async () => {
    const id = await imported(csv(TITLES, LIWEI, TARA))
    const address = await addressOf(id)

    world.clock.advance({ days: 8 })
    await sweep()

    const operator = await world.operator('operator')
    expect((await operator.request(address)).status).toBe(404)
    expect((await operator.get(`/api/admin/imports/${id}/result`)).status).toBe(404)
    expect(await storedBytes()).toBe('')
    const view = await expectOk<ListImportView>(operator.get(`/api/admin/imports/${id}`))
    expect(view).toMatchObject({ hasResult: false, counts: { registered: 2 }, preview: { rows: 2, sample: [] } })
    expect(await rowsOf('imports')).not.toMatch(/李薇|Tara/)
  })

  it('cannot be imported after they are deleted', async () => {
    const operator = await world.operator('operator')
    const { id } = await expectOk<ListImportView>(
      operator.upload('/api/admin/imports/lists', {
        file: { name: '名单.csv', type: 'text/csv', bytes: csv(TITLES, LIWEI) },
        webinarId: webinar.id,
        timeZone: 'Asia/Shanghai',
      }),
    )
    world.clock.advance({ days: 8 })

    expect((await operator.post(`/api/admin/imports/${id}/confirm`, {})).status).toBe(409)
  })

  it.each([
    ['as stored in the database', LIWEI],
    ['with a phone in another format', '李薇,+86 138-0013-8000,'],
    ['with an e-mail in capitals', '李薇,,LI.WEI@example.com'],
    ['in a row that was skipped', '李薇,13800138000,li.wei@example.com\r\nLi Wei,13800138000,li.wei@example.com'],
  ])('are no longer available when a person in them is deleted, and are then removed: %s', async (_how, row) => {
    const id = await imported(csv(TITLES, row, TARA))
    const address = await addressOf(id)

    await erase('李薇')
    const operator = await world.operator('operator')
    expect((await operator.request(address)).status).toBe(409)
    expect(await rowsOf('imports')).not.toContain('李薇')

    await world.drainJobs()
    expect((await operator.request(address)).status).toBe(404)
    expect(await storedBytes()).toBe('')
  })

  it('are kept where nobody in them was deleted', async () => {
    const kept = await imported(csv(TITLES, TARA))
    await imported(csv(TITLES, LIWEI))

    await erase('李薇')
    await world.drainJobs()

    const reply = await (await world.operator('operator')).request(await addressOf(kept))
    expect(await reply.text()).toContain('tara@example.com')
  })

  it('do not show their people to a viewer', async () => {
    const id = await imported(csv(TITLES, LIWEI, ',13800,bad'))

    const viewer = await world.operator('viewer')
    for (const page of [`/api/admin/imports/${id}`, '/api/admin/imports']) {
      const reply = JSON.stringify((await viewer.get(page)).body)
      expect(reply).not.toMatch(/李薇|13800|l\*\*\*@/)
    }
  })

  async function sweep(): Promise<void> {
    await world.product.database.pool.query(`select graphile_worker.add_job('sweep-expired', '{}'::json)`)
    await world.drainJobs()
  }
})

describe('a viewer, who may not see personal data', () => {
  let world: TestWorld
  let webinar: WebinarDetail
  beforeAll(async () => {
    world = await openWorld()
    webinar = await world.webinar()
    await world.product.db.insert(contacts).values({
      name: '林晓雨',
      phone: '+8613800138000',
      email: 'lin@example.com',
      source: 'panel',
    })
  })
  afterAll(() => world.close())

  const found = async (search: string) =>
    (
      await expectOk<{ items: ContactRow[] }>(
        (await world.operator('viewer')).get(`/api/admin/contacts?search=${encodeURIComponent(search)}`),
      )
    ).items.map(({ name }) => name)

  it.each([
    ['a whole phone', '138 0013 8000', ['林**']],
    ['a whole e-mail', 'LIN@example.com', ['林**']],
    ['a whole name', '林晓雨', ['林**']],
    ['a part of a phone', '1380013', []],
    ['the end of a phone', '8000', []],
    ['a part of an e-mail', 'lin@', []],
    ['a part of a name', '晓雨', []],
  ])('finds somebody only by a complete value, and sees the name masked: %s', async (_what, search, names) => {
    expect(await found(search)).toEqual(names)
  })

  it('leaves an audit entry for each search, without the searched words', async () => {
    await found('13800138000')

    const { rows } = await world.product.database.pool.query(
      `select after from audit_entries where action = 'contact.searched' order by id desc limit 1`,
    )
    expect(rows).toEqual([{ after: { searchedBy: 'phone' } }])
  })

  it.each([
    ['contacts', () => '/api/admin/contacts?'],
    ['registrants', () => `/api/admin/webinars/${webinar.id}/registrants?audience=registered&`],
    ['members of a programme', () => `/api/admin/program?webinarId=${webinar.id}&`],
  ])('cannot try numbers one after another in the list of %s', async (_list, path) => {
    const viewer = await world.operator('viewer')
    const statuses = new Set<number>()
    for (let n = 0; n < 35; n++)
      statuses.add((await viewer.get(`${path()}search=1380013${String(n).padStart(4, '0')}`)).status)

    expect([...statuses].at(-1)).toBe(429)
  })

  it('may still page through the list', async () => {
    const { items } = await expectOk<{ items: ContactRow[] }>(
      (await world.operator('viewer')).get('/api/admin/contacts'),
    )

    expect(items.map(({ name }) => name)).toEqual(['林**'])
  })

  it('is limited in searches, but an operator is not', async () => {
    const operator = await world.operator('operator')
    for (let n = 0; n < 35; n++) expect((await operator.get(`/api/admin/contacts?search=1380013${n}`)).status).toBe(200)
  })
})

describe('a masked name', () => {
  it.each([
    ['李薇', '李*'],
    ['林晓雨', '林**'],
    ['欧阳明月儿', '欧**'],
    ['Tara Nowak', 'T*** N***'],
    ['王', '王*'],
    ['', ''],
    ['👩‍💻', '👩***'],
  ])('“%s” is shown as “%s”', (name, shown) => {
    expect(maskName(name)).toBe(shown)
  })
})

describe('addresses in a table of people', () => {
  it.each([
    ['plain', 'a,13800138000,x@example.com', ['email:x@example.com', 'phone:+8613800138000']],
    ['guarded by an apostrophe', "'+8613800138000,'x@example.com", ['email:x@example.com', 'phone:+8613800138000']],
    [
      'UTF-16',
      Buffer.from('王\t13800138000\tX@example.com', 'utf16le'),
      ['email:x@example.com', 'phone:+8613800138000'],
    ],
    ['abroad', '+852 6123 4567', ['phone:+85261234567']],
    ['none', '会议,42,ok', []],
  ])('%s', (_how, table, expected) => {
    const found = addressesIn(Buffer.from(table as string)).map(({ kind, value }) => `${kind}:${value}`)

    expect(found).toEqual(expected)
  })
})
