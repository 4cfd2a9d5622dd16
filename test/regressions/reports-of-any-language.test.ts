import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { ErrorReply } from '../../shared/contracts/errors'
import type { ImportView } from '../../shared/contracts/imports'
import type { Registrant } from '../../shared/contracts/webinars'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

// The expected result of each file was written without this code; see test/fixtures/imports/README.md.
const bytesOf = (file: string) => readFileSync(path.join(__dirname, '../fixtures/imports', file))
const text = (lines: string[]) => Buffer.from(lines.join('\r\n'))

const GERMAN = [
  'Teilnehmerbericht',
  'Bericht erstellt am,10.11.2026 21:00:00',
  '',
  'Thema,Webinar-ID,Tatsächliche Startzeit,Tatsächliche Dauer (Minuten)',
  'Obstgarten,880 0000 0201,10.11.2026 19:00:00,60',
  'Details zum Gastgeber',
  'Teilgenommen,Benutzername (Originalname),E-Mail,Beitrittszeit,Verlassenszeit',
  'Ja,Orla,orla.host@example.net,10.11.2026 18:58:00,10.11.2026 20:00:00',
  'Angaben zu den Teilnehmern',
  'Teilgenommen,Benutzername (Originalname),Vorname,Nachname,E-Mail,Registrierungszeit,Genehmigungsstatus,Beitrittszeit,Verlassenszeit,Zeit in Sitzung (Minuten),Ist Gast',
  'Ja,Jürgen Vogt,Jürgen,Vogt,juergen201@example.com,1.11.2026 09:00:00,genehmigt,10.11.2026 19:00:00,10.11.2026 19:45:00,45,Ja',
  'Nein,Ida Kern,Ida,Kern,ida201@example.com,1.11.2026 09:00:00,ausstehend,--,--,--,--',
]
const FRENCH = [
  'Rapport des participants',
  'Rapport généré le,10 nov. 2026 21:00:00',
  'Sujet,ID du webinaire,Heure de début réelle,Durée réelle (minutes)',
  'Le verger,88000000202,10 nov. 2026 19:00:00,60',
  'Détails des participants',
  'A participé,Nom d’utilisateur (nom d’origine),Prénom,Nom de famille,Adresse e-mail,Heure d’inscription,Statut d’approbation,Heure d’arrivée,Heure de départ,Temps en session (minutes),Est un invité',
  'Oui,Zoé Abel,Zoé,Abel,zoe202@example.com,1 nov. 2026 09:00:00,approuvé,10 nov. 2026 à 19:00:00,10 nov. 2026 à 19:45:00,45,Oui',
  'Non,Léa Roy,Léa,Roy,lea202@example.com,1 nov. 2026 09:00:00,annulé,--,--,--,--',
]

describe('a report of a Zoom account in another language', () => {
  let world: TestWorld
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  const upload = async (bytes: Uint8Array) =>
    (await world.operator()).upload<ImportView & ErrorReply>('/api/admin/imports', {
      file: { name: 'report.csv', type: 'text/csv', bytes },
      timeZone: 'Asia/Shanghai',
      dateOrder: 'month_first',
    })
  const imported = async (bytes: Uint8Array) => {
    const operator = await world.operator()
    const { id } = await expectOk<ImportView>(upload(bytes))
    await expectOk(operator.post(`/api/admin/imports/${id}/confirm`, { dateOrder: 'month_first' }))
    await world.drainJobs()
    const view = await expectOk<ImportView>(operator.get(`/api/admin/imports/${id}`))
    const lists = await Promise.all(
      ['registered', 'pending', 'cancelled'].map((audience) =>
        expectOk<{ items: Registrant[]; questions: { key: string; label: string }[] }>(
          operator.get(`/api/admin/webinars/${view.webinarId}/registrants?audience=${audience}&pageSize=100`),
        ),
      ),
    )
    const items = lists.flatMap((list) => list.items)
    const questions = lists[0]?.questions ?? []
    return { view, items, questions }
  }

  it.each([
    ['Chinese', '01-zh-interface-report.csv', { registered: 3, watched: 2, stays: 2, panelists: 1, rowErrorsTotal: 0 }],
    ['Japanese', '01b-ja-interface-report.csv', { registered: 1, watched: 1, panelists: 0, rowErrorsTotal: 0 }],
    ['Spanish', '02-es-interface-report.csv', { registered: 2, watched: 1, panelists: 1, rowErrorsTotal: 0 }],
    ['German', GERMAN, { registered: 1, pending: 1, watched: 1, panelists: 1, rowErrorsTotal: 0 }],
    ['French', FRENCH, { registered: 1, cancelled: 1, watched: 1, rowErrorsTotal: 0 }],
    ['English, with times in Chinese', '02c-english-headers-zh-halfday.csv', { registered: 1, watched: 1 }],
    ['English, with times as 10.11.2026', '02d-english-headers-day-month-dots.csv', { registered: 1, watched: 1 }],
  ])('is read when it is %s', async (_language, file, figures) => {
    const { body } = await upload(typeof file === 'string' ? bytesOf(file) : text(file))

    expect(body.preview).toMatchObject({
      ...figures,
      startedAt: '2026-11-10T11:00:00.000Z',
      durationMinutes: 60,
      questions: [],
      rowNotesTotal: 0,
    })
    expect(body.preview.sample.find(({ joinedAt }) => joinedAt)).toMatchObject({
      joinedAt: '2026-11-10T11:00:00.000Z',
      minutes: 45,
    })
  })

  it('keeps names, minutes and status of each person', async () => {
    const { items } = await imported(bytesOf('01-zh-interface-report.csv'))

    expect(items.map(({ name, watchedMinutes }) => [name, watchedMinutes]).toSorted()).toEqual(
      [
        ['冯小禾', 45],
        ['贺明', 15],
        ['陆苇', 0],
      ].toSorted(),
    )
  })

  it('in an unknown language is refused with what to do', async () => {
    const { status, body } = await upload(text(['Osallistujaraportti', 'Aihe,Tunnus', 'Omenatarha,88000000203']))

    expect(status).toBe(415)
    expect(body.error.message).toContain('English')
  })

  it.each([
    ['06-webinar-id-as-power.csv', '8.8E+10'],
    ['of two webinars', '88000000301, 88000000302'],
  ])('is refused with a message when its webinar is not clear: %s', async (file, named) => {
    const one = bytesOf('06c-webinar-id-with-decimals.csv').toString()
    const two = ['301', '302'].map((end) => one.replace('88000000110.0', `88000000${end}`))

    const { status, body } = await upload(file.endsWith('.csv') ? bytesOf(file) : text(two))

    expect(status).toBe(415)
    expect(body.error.message).toContain(named)
  })

  it('that writes the webinar id 88000000110.0 belongs to webinar 88000000110', async () => {
    expect((await upload(bytesOf('06c-webinar-id-with-decimals.csv'))).body.preview.reportWebinarId).toBe('88000000110')
  })

  it('keeps both answers of a question that appears twice', async () => {
    const { items, questions } = await imported(bytesOf('09-same-question-twice.csv'))

    const mara = items.find(({ name }) => name === 'Mara Quist')
    expect(
      questions.map(({ label }) => [label, mara?.answers[questions.find((q) => q.label === label)?.key ?? '']]),
    ).toEqual([
      ['What do you grow?', 'Apples'],
      ['What do you grow? (2)', 'Pears'],
    ])
  })

  it('is read with a row that a spreadsheet wrapped in quotes', async () => {
    const { items, view } = await imported(bytesOf('18-row-wrapped-in-quotes.csv'))

    expect(view.preview.rowErrorsTotal).toBe(0)
    expect(items.map(({ name, watchedMinutes }) => [name, watchedMinutes])).toEqual(
      expect.arrayContaining([
        ['Ivo Renn', 45],
        ['Mara Quist', 45],
      ]),
    )
  })

  it('counts three guests of one name at one time as three people without an address', async () => {
    expect((await upload(bytesOf('19-guests-with-one-name.csv'))).body.preview).toMatchObject({
      registered: 1,
      withoutEmail: 3,
      mostAtOnce: 4,
    })
  })

  it('names people as they registered, not by their telephone', async () => {
    const { items } = await imported(bytesOf('20-device-name-against-registered.csv'))

    expect(items.map(({ name }) => name).toSorted()).toEqual(['Mara Quist', '冯小禾'])
  })

  it('keeps a registration with an unreadable row, without minutes, and reports what was skipped', async () => {
    const { items, view } = await imported(bytesOf('30-odd-rows.csv'))

    expect(view.preview).toMatchObject({ registered: 3, pending: 1, cancelled: 1, rowErrorsTotal: 0, rowNotesTotal: 2 })
    expect(view.preview.rowNotes.map(({ line, code }) => [line, code])).toEqual([
      [13, 'missing_time'],
      [17, 'leave_before_join'],
    ])
    expect(items).toHaveLength(5)
    expect(items.every(({ watchedMinutes }) => watchedMinutes === 0)).toBe(true)
  })

  it('without a readable row shows the reason for each row, and cannot be confirmed', async () => {
    const lines = bytesOf('30-odd-rows.csv').toString().split(/\r?\n/)
    const unreadable = lines.map((line, n) => (n >= 12 ? line.replace(/^(Yes|No),/, 'Perhaps,') : line))

    const { status, body } = await upload(text(unreadable))
    const confirmed = await (await world.operator()).post<ErrorReply>(`/api/admin/imports/${body.id}/confirm`, {})

    expect(status).toBe(200)
    expect(body.preview.rowErrors).toMatchObject(
      [13, 14, 15, 16, 17].map((line) => ({ line, column: 'Attended', code: 'unknown_attended', value: 'Perhaps' })),
    )
    expect(confirmed.body.error.code).toBe('conflict')
  })
})
