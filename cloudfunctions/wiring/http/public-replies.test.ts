import type { HttpReply } from './platform-event'
import { publicReplies } from './public-replies'

const replyOf = (body: string, statusCode = 200): HttpReply => ({
  statusCode,
  headers: {},
  body,
  isBase64Encoded: false,
})

describe('a cached reply that is the same for everybody', () => {
  let elapsed = 0
  let asked = 0
  let truth = 'old'
  const make = async () => {
    asked += 1
    return replyOf(truth)
  }
  const keep = (options = {}) => publicReplies(900, { elapsedMs: () => elapsed, ...options })
  beforeEach(() => {
    elapsed = 0
    asked = 0
    truth = 'old'
  })

  it('costs one query however many visitors come at once', async () => {
    const answer = keep()

    const replies = await Promise.all(Array.from({ length: 1_000 }, () => answer('/hall', make)))

    expect(new Set(replies.map(({ body }) => body))).toEqual(new Set(['old']))
    expect(asked).toBe(1)
  })

  it('shows a change within 0.9 s to the next visitor', async () => {
    const answer = keep()
    await answer('/hall', make)
    truth = 'new'

    elapsed = 900
    expect((await answer('/hall', make)).body).toBe('new')
  })

  it('is renewed in the background after half of its maximum age', async () => {
    const answer = keep()
    await answer('/hall', make)
    truth = 'new'

    elapsed = 500
    expect((await answer('/hall', make)).body).toBe('old')
    await new Promise(setImmediate)
    expect((await answer('/hall', make)).body).toBe('new')
    expect(asked).toBe(2)
  })

  it('is not cached when it is an error, and a failed renewal does not extend its age', async () => {
    const answer = keep()
    expect((await answer('/gone', async () => replyOf('', 404))).statusCode).toBe(404)
    expect((await answer('/gone', make)).body).toBe('old')

    elapsed = 500
    await answer('/gone', () => Promise.reject(new Error('database away')))
    await new Promise(setImmediate)
    elapsed = 901
    truth = 'new'
    expect((await answer('/gone', make)).body).toBe('new')
  })

  it('is cached for a limited number of addresses, so that made-up queries cannot fill the memory', async () => {
    const answer = keep({ mostKept: 2 })
    for (const address of ['/1', '/2', '/3']) await answer(address, make)

    await answer('/3', make)
    expect(asked).toBe(3)
    await answer('/1', make)
    expect(asked).toBe(4)
  })
})
