import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { keepWorking } from '../../cloudfunctions/wiring/jobs/run-jobs'
import { startDatabase, type StartedDatabase } from '../../local/database/start-database'
import type { ListImportView } from '../../shared/contracts/list-imports'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import { csv } from '../runtime/list-file'
import { syncStory, type SyncStory } from '../runtime/sync-story'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

const PEOPLE = 5_000
const VIEWERS = 20_000
/** Polled this often, so that both are running when the database is killed. */
const LOOK_EVERY_MS = 5

describe('an import and a sync, when the database is killed and the product keeps running', () => {
  const home = process.env.TEST_DATABASE_SERVER
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'livehall-killed-'))
  let server: StartedDatabase
  let world: TestWorld
  let story: SyncStory
  let webinar: WebinarDetail
  let other: WebinarDetail
  let worker: { stop(): Promise<void> } | undefined

  beforeAll(async () => {
    server = await startDatabase({ dataDir, name: 'livehall' })
    process.env.TEST_DATABASE_SERVER = server.url
    world = await openWorld({ at: new Date().toISOString() })
    story = syncStory(world)
    await story.withoutLimits()
    webinar = await story.liveWebinar()
    await story.watch(webinar, VIEWERS)
    await story.end(webinar)
    other = await world.webinar({ title: '另一场' })
    worker = await keepWorking(world.product)
  }, 120_000)
  afterAll(async () => {
    await worker?.stop()
    await world?.close()
    await server?.stop()
    process.env.TEST_DATABASE_SERVER = home
    fs.rmSync(dataDir, { recursive: true, force: true })
  })

  it.each(['while both are at work', 'once more'])(
    'continue automatically within a minute, and none is shown as running forever: %s',
    async (when) => {
      const list = await uploadedList(when)
      await killWhile(async () => {
        const batchId = await story.start(webinar)
        await expectOk((await world.operator()).post(`/api/admin/imports/${list.id}/confirm`, {}))
        return batchId
      })

      await untilQuiet(60_000)

      const { rows: runs } = await states('sync_runs')
      const { rows: lists } = await states('imports')
      expect(new Set(runs.map(({ status }) => status))).toEqual(new Set(['succeeded']))
      expect(new Set(lists.map(({ status }) => status))).toEqual(new Set(['done']))
      expect(await count(sql`watch_stays`)).toBe(VIEWERS)
      expect(await count(sql`registrations where webinar_id = ${other.id}`)).toBe(PEOPLE * lists.length)
      expect(await count(sql`graphile_worker.jobs where locked_at is not null`)).toBe(0)
    },
    120_000,
  )

  async function uploadedList(name: string): Promise<ListImportView> {
    const rows = Array.from({ length: PEOPLE }, (_, n) => `客户${n},${name.replaceAll(' ', '-')}-${n}@customer.example`)
    return expectOk<ListImportView>(
      (await world.operator()).upload('/api/admin/imports/lists', {
        file: { name: '名单.csv', type: 'text/csv', bytes: csv('姓名,邮箱', ...rows) },
        webinarId: other.id,
        timeZone: 'Asia/Shanghai',
      }),
    )
  }

  /** Waits until the import and the sync are both shown as running. */
  async function killWhile(begin: () => Promise<unknown>): Promise<void> {
    const { rows } = await world.product.db.execute<{ home: string }>(
      sql`select current_setting('data_directory') as home`,
    )
    const pid = Number(fs.readFileSync(path.join(rows[0]!.home, 'postmaster.pid'), 'utf8').split('\n')[0])
    await begin()
    for (const until = Date.now() + 20_000; Date.now() < until; await pause(LOOK_EVERY_MS)) {
      const open = [...(await states('sync_runs')).rows, ...(await states('imports')).rows]
      if (open.filter(({ status }) => status === 'running').length === 2) break
    }
    process.kill(pid, 'SIGKILL')
  }

  async function untilQuiet(milliseconds: number): Promise<void> {
    for (const until = Date.now() + milliseconds; Date.now() < until; await pause(200)) {
      try {
        const all = [...(await states('sync_runs')).rows, ...(await states('imports')).rows]
        if (all.every(({ status }) => status !== 'queued' && status !== 'running')) return
      } catch {
        // The database is restarting.
      }
    }
  }

  const states = (table: 'sync_runs' | 'imports') =>
    world.product.db.execute<{ status: string }>(sql`select status from ${sql.identifier(table)}`)

  async function count(from: ReturnType<typeof sql>): Promise<number> {
    const { rows } = await world.product.db.execute<{ count: number }>(sql`select count(*)::int as count from ${from}`)
    return rows[0]?.count ?? -1
  }
})

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
