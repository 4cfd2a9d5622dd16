import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { registrations } from '../../cloudfunctions/db/tables/registrations'
import { startDatabase, type StartedDatabase } from '../../local/database/start-database'
import type { ErrorReply } from '../../shared/contracts/errors'
import type { RegisterReply } from '../../shared/contracts/visitor'
import { CONSENT } from '../runtime/consent'
import { openWorld, type TestWorld } from '../runtime/world'

const answers = { name: '林晓雨', phone: '13800138001', email: 'lin@example.com' }

describe('the product without its database', () => {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'livehall-stops-'))
  let server: StartedDatabase
  let world: TestWorld
  beforeAll(async () => {
    server = await startDatabase({ dataDir, name: 'livehall' })
    process.env.TEST_DATABASE_SERVER = server.url
    world = await openWorld()
  }, 60_000)
  afterAll(async () => {
    await world?.close()
    await server?.stop()
    fs.rmSync(dataDir, { recursive: true, force: true })
  })

  const killPostgres = async () => {
    const { rows } = await world.product.database.pool.query<{ home: string }>(
      "select current_setting('data_directory') home",
    )
    const home = rows[0]?.home ?? ''
    process.kill(Number(fs.readFileSync(path.join(home, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL')
  }

  it('asks the visitor to try again, loses nothing, and the same form then succeeds exactly once', async () => {
    const { code } = await world.webinar()
    const alice = await world.visitor('alice')
    const register = () =>
      alice.post<RegisterReply & ErrorReply>(`/api/visitor/webinars/${code}/registrations`, {
        answers,
        consent: CONSENT,
      })
    await killPostgres()

    const refused = await register()

    expect(refused.status).toBe(503)
    expect(refused.body.error).toMatchObject({
      code: 'database_unavailable',
      message: expect.stringContaining('未丢失'),
      requestId: expect.any(String),
    })
    const outcome = await untilBack(register)
    expect(outcome).toBe('registered')
    expect((await register()).body.outcome).toBe('already_registered')
    expect(await world.product.db.select().from(registrations)).toHaveLength(1)
  }, 60_000)

  /** The local server restarts automatically within seconds. */
  async function untilBack(ask: () => Promise<{ status: number; body: RegisterReply }>): Promise<string> {
    for (let tries = 0; tries < 100; tries++) {
      const { status, body } = await ask()
      if (status === 200) return body.outcome
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
    throw new Error('The database did not come back')
  }
})
