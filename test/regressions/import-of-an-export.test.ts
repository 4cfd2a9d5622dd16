import { contacts } from '../../cloudfunctions/db/tables/contacts'
import { registrations } from '../../cloudfunctions/db/tables/registrations'
import type { ListImportView } from '../../shared/contracts/list-imports'
import { csv } from '../runtime/list-file'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

describe('importing the list that was exported', () => {
  let world: TestWorld
  let webinarId: string
  beforeAll(async () => {
    world = await openWorld()
    webinarId = (await world.webinar()).id
    // Typed in WeChat, so neither phone nor e-mail is an identity.
    const person = {
      name: '林晓雨',
      phone: '+8613800001111',
      email: 'lin@example.com',
      source: 'official_account' as const,
    }
    const [made] = await world.product.db.insert(contacts).values(person).returning({ id: contacts.id })
    await world.product.db.insert(registrations).values({
      webinarId,
      contactId: made?.id ?? '',
      status: 'registered',
      source: 'h5',
      registeredAt: new Date('2026-12-01T03:00:00Z'),
    })
  })
  afterAll(() => world.close())

  it.each([
    ['the same name, phone and e-mail', '林晓雨,+8613800001111,lin@example.com', { already: 1, contactsMade: 0 }],
    ['guarded by an apostrophe', "林晓雨,'+8613800001111,lin@example.com", { already: 1, contactsMade: 0 }],
    ['another e-mail', '林晓雨,+8613800001111,other@example.com', { already: 0, contactsMade: 1 }],
    ['another name', '王芳,+8613800001111,lin@example.com', { already: 0, contactsMade: 1 }],
  ])('creates a second person only where a value differs: %s', async (_what, row, counts) => {
    const { preview } = await expectOk<ListImportView>(
      (await world.operator()).upload('/api/admin/imports/lists', {
        file: { name: '名单.csv', type: 'text/csv', bytes: csv('姓名,手机号,邮箱', row) },
        webinarId,
        timeZone: 'Asia/Shanghai',
      }),
    )

    expect(preview).toMatchObject(counts)
  })
})
