import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startVhallSandbox, type VhallSandbox } from '../../local/sandboxes/vhall/start-vhall-sandbox'

type Look = {
  state: number
  online: number
  chat: { text: string; mine: boolean }[]
  signIn?: { done: boolean }
  survey?: { done: boolean }
  prize?: string
}

describe('the VHall stand-in', () => {
  let dataDir: string
  let sandbox: VhallSandbox
  let now: Date

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'vhall-'))
    now = new Date('2026-12-01T12:00:00Z')
    sandbox = await open()
  })

  afterEach(async () => {
    await sandbox.close()
    await rm(dataDir, { recursive: true, force: true })
  })

  it('records a stay from entering to leaving, and what the viewer does in the room', async () => {
    const id = await aLive()
    const room = await enter(id)

    await post(`${room}/chat`, { text: '老师好<b>' })
    await post(`activities/${id}/push`, { kind: 'sign_in' })
    await post(`${room}/sign-in`, {})
    await post(`activities/${id}/push`, { kind: 'questionnaire' })
    await post(`${room}/answer`, { values: ['满意'] })
    await post(`activities/${id}/push`, { kind: 'prize', keys: ['c_1@viewer.example'], text: '马克杯' })
    const seen = await get<Look>(room)
    now = new Date(now.getTime() + 31_000)
    await post(`${room}/leave`, {})

    expect(seen).toMatchObject({ state: 1, online: 1, signIn: { done: true }, survey: { done: true }, prize: '马克杯' })
    expect(seen.chat).toMatchObject([{ text: '老师好<b>', mine: true }])
    expect(await activity(id)).toMatchObject({ online: 0, liveStays: 1, chat: 1, signIns: 1, answers: 1, winners: 1 })
  })

  it('keeps everything after a restart', async () => {
    const id = await aLive()
    await post('audience', { webinarId: id, people: 500, seconds: 60, chat: 20, signIn: true })
    await post(`activities/${id}/end`, {})
    const before = await activity(id)

    await sandbox.close()
    sandbox = await open()

    expect(await activity(id)).toEqual(before)
    expect(before).toMatchObject({ state: 5, liveStays: 500, chat: 20, signIns: 500 })
  })

  it('requires its own form even after the K check, as long as the form is on', async () => {
    const id = await aLive()
    await post(`activities/${id}/form`, { on: true })

    const page = await (
      await fetch(`${sandbox.origin}/v3/lives/watch/${id}?email=c_1@viewer.example&nickname=王小雨`)
    ).text()

    expect(page).toContain('观看前请先登记')
    expect(await activity(id)).toMatchObject({ liveStays: 0 })
  })

  it('shows names and titles as text, whatever they contain', async () => {
    const id = await aLive('<script>alert(1)</script>')

    const page = await (
      await fetch(
        `${sandbox.origin}/v3/lives/watch/${id}?email=a@b.example&nickname=${encodeURIComponent('"><img src=x onerror=alert(1)>')}`,
      )
    ).text()

    expect(page).not.toContain('<script>alert(1)')
    expect(page).not.toContain('<img src=x')
  })

  it('reports what is wrong with an invalid control', async () => {
    const reply = await fetch(`${sandbox.origin}/__sandbox/faults`, {
      method: 'POST',
      body: JSON.stringify({ kind: 'sunshine' }),
    })

    expect(reply.status).toBe(400)
  })

  const open = () => startVhallSandbox({ port: 0, dataDir, clock: { now: () => now } })

  async function get<T>(path: string): Promise<T> {
    return (await (await fetch(`${sandbox.origin}/__sandbox/${path}`)).json()) as T
  }

  async function post<T>(path: string, body: unknown): Promise<T> {
    return (await (
      await fetch(`${sandbox.origin}/__sandbox/${path}`, { method: 'POST', body: JSON.stringify(body) })
    ).json()) as T
  }

  async function aLive(subject = '新品发布会'): Promise<number> {
    const { activities } = await post<{ activities: { webinarId: number }[] }>('seed', {
      activities: [{ subject, startsAt: now.toISOString(), state: 'live' }],
    })
    return activities[0]!.webinarId
  }

  async function activity(id: number) {
    const { activities } = await get<{ activities: { webinarId: number }[] }>('activities')
    return activities.find(({ webinarId }) => webinarId === id)
  }

  /** Opens the page as a browser would, and returns the address that its script calls. */
  async function enter(id: number): Promise<string> {
    const page = await (
      await fetch(`${sandbox.origin}/v3/lives/embedclient/watch/${id}?email=c_1@viewer.example&nickname=王小雨&k=1`)
    ).text()
    return /room\/[0-9a-f]{24}/.exec(page)![0]
  }
})
