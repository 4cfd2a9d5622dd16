import fs from 'node:fs'
import path from 'node:path'
import { eq, sql } from 'drizzle-orm'
import { contactIdentities, contacts } from '../../cloudfunctions/db/tables/contacts'
import { registrations } from '../../cloudfunctions/db/tables/registrations'
import { joinByConfirmedPhone } from '../../cloudfunctions/features/contacts/confirm-phone'
import { listWrongMerges } from '../../cloudfunctions/features/contacts/list-wrong-merges'
import { toE164 } from '../../cloudfunctions/features/contacts/to-e164'
import { syncStory, type SyncStory } from '../runtime/sync-story'
import { openWorld, type TestWorld } from '../runtime/world'
import { zoomSyncStory, type ZoomSyncStory } from '../runtime/zoom-sync-story'

type Person = { email: string; firstName: string; phone?: string }

let world: TestWorld
beforeAll(async () => void (world = await openWorld()))
beforeEach(async () => void (await world.product.db.execute(sql`truncate contacts cascade`)))
afterAll(() => world.close())

const peopleOf = (webinarId: string) =>
  world.product.db
    .select({
      contactId: contacts.id,
      name: contacts.name,
      email: contacts.email,
      phone: contacts.phone,
      phoneConfirmedAt: contacts.phoneConfirmedAt,
      joinUrl: registrations.providerJoinUrl,
    })
    .from(registrations)
    .innerJoin(contacts, eq(contacts.id, registrations.contactId))
    .where(eq(registrations.webinarId, webinarId))
    .orderBy(contacts.name)

const phoneIdentities = () =>
  world.product.db.select().from(contactIdentities).where(eq(contactIdentities.kind, 'phone'))

describe('a phone typed at Zoom', () => {
  let story: ZoomSyncStory
  beforeAll(() => void (story = zoomSyncStory(world)))

  const atZoom = (webinar: { externalId: string | null }, people: Person[]) =>
    people.reduce(
      (before, { phone, ...person }) =>
        before.then(async () => void (await story.atZoom(webinar, 'register', { ...person, fields: { phone } }))),
      Promise.resolve(),
    )

  it.each([
    {
      what: 'N/A, zeros and an American number',
      people: [
        { email: 'dp1@example.com', firstName: 'Ada', phone: 'N/A' },
        { email: 'dp2@example.com', firstName: 'Bo', phone: 'N/A' },
        { email: 'dp3@example.com', firstName: 'Cy', phone: '0000000000' },
        { email: 'dp4@example.com', firstName: 'Di', phone: '0000000000' },
        { email: 'dp5@example.com', firstName: 'Ed', phone: '' },
        { email: 'dp6@example.com', firstName: 'Flo', phone: '(415) 555-0132' },
      ],
      phones: [null, null, null, null, null, null],
    },
    {
      what: 'one front desk for a whole company',
      people: ['Ada', 'Bo', 'Cy'].map((firstName) => ({
        email: `${firstName.toLowerCase()}@example.com`,
        firstName,
        phone: '13800138000',
      })),
      phones: ['+8613800138000', '+8613800138000', '+8613800138000'],
    },
    {
      what: 'a dash and a number with its country code',
      people: [
        { email: 'a@example.com', firstName: 'Ada', phone: '-' },
        { email: 'b@example.com', firstName: 'Bo', phone: '-' },
        { email: 'c@example.com', firstName: 'Cy', phone: '+1 415 555 2671' },
      ],
      phones: [null, null, '+14155552671'],
    },
  ])('creates one person per e-mail: $what', async ({ people, phones }) => {
    const webinar = await story.webinar()
    await atZoom(webinar, people)

    const { status, runs } = await story.sync(webinar)
    const met = await peopleOf(webinar.id)

    expect({ status, issues: runs[0]?.issues }).toEqual({ status: 'succeeded', issues: [] })
    expect(met.map(({ email }) => email)).toEqual(people.map(({ email }) => email))
    expect(met.map(({ phone, phoneConfirmedAt }) => [phone, phoneConfirmedAt])).toEqual(
      phones.map((phone) => [phone, null]),
    )
    expect(new Set(met.map(({ joinUrl }) => joinUrl)).size).toBe(people.length)
    expect(await phoneIdentities()).toEqual([])
  })

  it('never gives another person’s registration and link to the person who verified that number', async () => {
    const first = await story.webinar()
    const [alice] = await story.register(first, ['alice'])
    await world.product.db.transaction((tx) =>
      joinByConfirmedPhone(alice!.contactId, '+8613800138000', tx, world.clock.now()),
    )
    const webinar = await story.webinar({ title: '另一场' })
    await atZoom(webinar, [{ email: 'stranger@example.com', firstName: 'Stranger', phone: '13800138000' }])

    await story.sync(webinar)

    const met = await peopleOf(webinar.id)
    expect(met).toMatchObject([{ email: 'stranger@example.com', phoneConfirmedAt: null }])
    expect(met[0]?.contactId).not.toBe(alice!.contactId)
  })
})

describe('a phone in VHall’s own form', () => {
  let story: SyncStory
  beforeAll(async () => {
    story = syncStory(world)
    await story.withoutLimits()
  })

  async function fillIn(providerUrl: string | null, form: Record<string, string>): Promise<void> {
    await fetch(`${world.outside.vhall.origin}${new URL(providerUrl ?? '').pathname}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
    })
  }

  it('keeps people with one number separate and unverified, and recognises each at the next sync', async () => {
    const forms = [
      { name: '何敏', phone: '13912345678', email: 'he.min@example.com' },
      { name: '何敏的同事', phone: '13912345678', email: 'colleague@example.com' },
      { name: '只有手机', phone: '13912345678', email: '' },
    ]
    const met = []
    for (const form of forms) {
      const webinar = await world.webinar({ usesLiveLink: false })
      await fillIn((await story.detail(webinar)).providerUrl, form)
      await story.sync(webinar)
      const again = await story.sync(webinar)
      expect(again.runs[0]?.counts?.registrants).toEqual({ read: 1, written: 0 })
      met.push(...(await peopleOf(webinar.id)))
    }

    expect(met).toMatchObject(forms.map(({ name }) => ({ name, phone: '+8613912345678', phoneConfirmedAt: null })))
    expect(new Set(met.map(({ contactId }) => contactId)).size).toBe(forms.length)
    expect(await phoneIdentities()).toEqual([])
  })
})

describe('phones that an earlier version stored as verified', () => {
  async function metUnder(phone: string, of: { name: string; email: string | null }): Promise<string> {
    const { db } = world.product
    const [made] = await db
      .insert(contacts)
      .values({ ...of, source: 'provider' })
      .returning({ id: contacts.id })
    await db.insert(contactIdentities).values({ kind: 'phone', value: phone, contactId: made!.id, isProven: false })
    return made!.id
  }

  it('are listed only where another person may be registered as this person', async () => {
    const dummy = await metUnder('N/A', { name: 'Ada One', email: 'dp1@example.com' })
    await metUnder('+8613800138000', { name: '李雷', email: 'li.lei@example.com' })

    const { merges, total } = await listWrongMerges(world.product.db)

    expect({ merges, total }).toEqual({
      merges: [
        { contactId: dummy, name: 'Ada One', reason: 'phone_key', phone: 'N/A', otherEmails: [], registrations: [] },
      ],
      total: 1,
    })
  })

  it('are separated from verified ones by the upgrade, and the e-mail identifies the person from then on', async () => {
    const { db } = world.product
    const dummy = await metUnder('N/A', { name: 'Ada One', email: 'dp1@example.com' })
    const [alice] = await syncStory(world).register(await world.webinar(), ['alice'])
    await db.insert(contactIdentities).values({ kind: 'phone', value: '+8613800138000', contactId: alice!.contactId })
    await db.update(contactIdentities).set({ isProven: true })
    await db.update(contacts).set({ phone: 'N/A', phoneConfirmedAt: new Date() }).where(eq(contacts.id, dummy))

    const folder = path.resolve('cloudfunctions/db/migrations')
    const file = fs.readdirSync(folder).find((name) => name.endsWith('_unproven_phones.sql')) ?? ''
    for (const statement of fs.readFileSync(path.join(folder, file), 'utf8').split('--> statement-breakpoint'))
      if (!statement.includes('ALTER TABLE')) await db.execute(sql.raw(statement))

    expect((await phoneIdentities()).map(({ value, isProven }) => [value, isProven]).toSorted()).toEqual([
      ['+8613800138000', true],
      ['N/A', false],
    ])
    const [ada] = await db.select().from(contacts).where(eq(contacts.id, dummy))
    expect(ada).toMatchObject({ phone: null, phoneConfirmedAt: null, email: 'dp1@example.com' })
    expect(
      await db.select().from(contactIdentities).where(eq(contactIdentities.value, 'dp1@example.com')),
    ).toMatchObject([{ kind: 'email', contactId: dummy }])
  })

  it('cause no merge with the person who verifies the number later', async () => {
    const met = await metUnder('+8613800138000', { name: '李雷', email: 'li.lei@example.com' })
    const webinar = await world.webinar()
    const [alice] = await syncStory(world).register(webinar, ['alice'])

    const stays = await world.product.db.transaction((tx) =>
      joinByConfirmedPhone(alice!.contactId, '+8613800138000', tx, world.clock.now()),
    )

    expect(stays).toBe(alice!.contactId)
    expect(await phoneIdentities()).toMatchObject([{ contactId: alice!.contactId, isProven: true }])
    const [other] = await world.product.db.select().from(contacts).where(eq(contacts.id, met))
    expect(other).toMatchObject({ name: '李雷', deletedAt: null })
  })
})

describe('a phone number as somebody wrote it', () => {
  it.each([
    ['13800138000', '+8613800138000'],
    ['138-0013-8000', '+8613800138000'],
    ['86 138 0013 8000', '+8613800138000'],
    ['+86 138 0013 8000', '+8613800138000'],
    ['0086 13800138000', '+8613800138000'],
    ['１３８００１３８０００', '+8613800138000'],
    ['010-6552-9988', '+861065529988'],
    ['+1 (415) 555-2671', '+14155552671'],
    ['(415) 555-0132', undefined],
    ['9876543210', undefined],
    ['0000000000', undefined],
    ['N/A', undefined],
    ['-', undefined],
    ['', undefined],
  ])('is stored for %j as %s, and a foreign one never becomes Chinese', (written, kept) => {
    expect(toE164(written)).toBe(kept)
  })
})
