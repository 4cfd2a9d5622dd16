import { contacts } from '../../cloudfunctions/db/tables/contacts'
import { registrations } from '../../cloudfunctions/db/tables/registrations'
import type { ListImportView } from '../../shared/contracts/list-imports'
import { csv } from '../runtime/list-file'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

describe('a list for a webinar with registrants from WeChat', () => {
  let world: TestWorld
  let webinarId: string
  beforeAll(async () => {
    world = await openWorld()
    webinarId = (await world.webinar()).id
    // Typed in WeChat, so neither phone nor e-mail is an identity.
    await registrant('林晓雨', '+8613800001111', 'lin@example.com', 'registered')
    await registrant('周离开', '+8613800002222', 'gone@example.com', 'cancelled')
  })
  afterAll(() => world.close())

  async function registrant(name: string, phone: string, email: string, status: 'registered' | 'cancelled') {
    const [made] = await world.product.db
      .insert(contacts)
      .values({ name, phone, email, source: 'official_account' })
      .returning({ id: contacts.id })
    await world.product.db.insert(registrations).values({
      webinarId,
      contactId: made?.id ?? '',
      status,
      source: 'h5',
      registeredAt: new Date('2026-12-01T03:00:00Z'),
    })
  }

  async function preview(...rows: string[]) {
    const view = await expectOk<ListImportView>(
      (await world.operator()).upload('/api/admin/imports/lists', {
        file: { name: '名单.csv', type: 'text/csv', bytes: csv('姓名,手机号,邮箱,备注', ...rows) },
        webinarId,
        timeZone: 'Asia/Shanghai',
      }),
    )
    return view
  }

  const marked = (code: string, value: string) => [{ line: 2, code, value }]

  it.each([
    ['the same phone', '林晓雨,13800001111,other@example.com', marked('same_phone', '林** · 138****1111')],
    ['the same e-mail', '林晓雨,13900009999,lin@example.com', marked('same_email', '林** · l***@example.com')],
    ['the same e-mail and no phone', '王芳,,lin@example.com', marked('same_email', '林** · l***@example.com')],
    ['another name with the same phone', '王芳,13800001111,', marked('same_phone', '林** · 138****1111')],
    ['the very same person', '林晓雨,13800001111,Lin@example.com', []],
    ['somebody else', '王芳,13900008888,wang@example.com', []],
    ['the details of somebody who cancelled', '周离开,13800002222,new@example.com', []],
  ])('marks who may be registered already, and nobody else: %s', async (_what, row, duplicates) => {
    const { preview: seen } = await preview(row)

    expect(seen.likelyDuplicatesTotal).toBe(duplicates.length)
    expect(seen.likelyDuplicates).toMatchObject(duplicates)
  })

  it.each([
    ["'+86 138-0000-2222", '138****2222'],
    ["'13800002222", '138****2222'],
    ['’+86 138-0000-2222', '138****2222'],
    ["'lin@example.com", 'l***@example.com'],
    ['+86 138-0000-2222', '138****2222'],
  ])('shows no address in full beside a column’s name: %s', async (written, shown) => {
    const { settings } = await preview(`林晓雨,13900001111,a@example.com,${written}`)

    expect(JSON.stringify(settings.columns)).not.toContain(written.replace(/^['’]/, ''))
    expect(settings.columns.at(-1)?.samples).toEqual([shown])
  })
})
