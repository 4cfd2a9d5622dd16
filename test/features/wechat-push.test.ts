import { asc, eq, sql } from 'drizzle-orm'
import { decryptPush, encryptPush, pushSignature } from '../../cloudfunctions/adapters/wechat/push-cipher'
import { readFlatXml } from '../../cloudfunctions/adapters/wechat/flat-xml'
import { timelineEvents } from '../../cloudfunctions/db/tables/timeline-events'
import { wechatEvents } from '../../cloudfunctions/db/tables/wechat-events'
import { wechatFollowers } from '../../cloudfunctions/db/tables/wechat-followers'
import { freePort } from '../../local/free-port'
import { OFFICIAL_ACCOUNT, PUSH_AES_KEY, PUSH_TOKEN } from '../../local/sandboxes/wechat/wechat-accounts'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import { png } from '../runtime/pictures'
import { openWorld, type TestWorld } from '../runtime/world'

const { appId } = OFFICIAL_ACCOUNT
const GH = 'gh_1ive4a110001'
type Asked = { body?: string; query?: Record<string, string>; key?: string; to?: string; at?: number; token?: string }
type Chat = { kind: string; title: string; description: string; url: string }

describe("WeChat's message push", () => {
  let world: TestWorld
  let webinar: WebinarDetail
  beforeAll(async () => {
    world = await openWorld()
    webinar = await world.webinar({ title: '增长实战课' })
  })
  beforeEach(async () => {
    await world.product.db.execute(sql`truncate contacts, wechat_followers, wechat_events cascade`)
    await world.wechat('POST', 'reset')
  })
  afterAll(() => world.close())

  const seconds = () => Math.floor(world.clock.now().getTime() / 1000)
  const event = (openId: string, name: string, { key = '', at = seconds() } = {}) =>
    `<xml><ToUserName><![CDATA[${GH}]]></ToUserName><FromUserName><![CDATA[${openId}]]></FromUserName><CreateTime>${at}</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[${name}]]></Event><EventKey><![CDATA[${key}]]></EventKey></xml>`

  /** A request as WeChat sends it in safe mode, with the given changes. */
  async function push(
    xml: string,
    { query = {}, key = PUSH_AES_KEY, to = appId, at = seconds(), token = PUSH_TOKEN, body }: Asked = {},
  ) {
    const encrypted = encryptPush(xml, { aesKey: key, appId: to })
    const [timestamp, nonce] = [String(at), '1320562132']
    const signed = {
      signature: pushSignature(token, timestamp, nonce),
      timestamp,
      nonce,
      encrypt_type: 'aes',
      msg_signature: pushSignature(token, timestamp, nonce, encrypted),
    }
    const path = `/api/wechat/push?${new URLSearchParams({ ...signed, ...query })}`
    const reply = await world.anyone.request(path, {
      method: 'POST',
      body: body ?? `<xml><ToUserName><![CDATA[${GH}]]></ToUserName><Encrypt><![CDATA[${encrypted}]]></Encrypt></xml>`,
    })
    return { status: reply.status, text: await reply.text() }
  }
  const followers = () => world.product.db.select().from(wechatFollowers).orderBy(asc(wechatFollowers.openId))
  const chatOf = async (person: string) => (await world.wechat<{ chat: Chat[] }>('GET', `account/${person}`)).chat

  it("answers WeChat's check of the address with what it sent, and nobody else's", async () => {
    const [timestamp, nonce] = [String(seconds()), '486452656']
    const ask = (signature: string) =>
      world.anyone.request(
        `/api/wechat/push?${new URLSearchParams({ signature, timestamp, nonce, echostr: '7812345' })}`,
      )

    const genuine = await ask(pushSignature(PUSH_TOKEN, timestamp, nonce))
    const forged = await ask(pushSignature('another token', timestamp, nonce))

    expect([genuine.status, await genuine.text()]).toEqual([200, '7812345'])
    expect(forged.status).toBe(403)
  })

  it('accepts plain or encrypted messages as the account is set', async () => {
    for (const mode of ['plain', 'compat'] as const) {
      const other = await openWorld({ settings: { WX_OA_MODE: mode } })
      try {
        await other.wechat('POST', 'push', { mode })
        const { url } = await other.product.officialAccount.sceneQr(`act_${(await other.webinar()).code}`)
        await other.wechat('POST', 'follow', { person: 'carol', url })
        await other.drainJobs()

        expect(await other.product.db.select().from(wechatFollowers)).toMatchObject([{ isFollowing: true }])
        expect((await other.wechat<{ chat: Chat[] }>('GET', 'account/carol')).chat).toMatchObject([{ kind: 'card' }])
      } finally {
        await other.close()
      }
    }
  })

  it('is repeated by WeChat with the same message until it is answered, and processed once', async () => {
    const silent = await freePort()
    await world.wechat('POST', 'push', { url: `http://127.0.0.1:${silent}/api/wechat/push` })
    await world.wechat('POST', 'follow', { person: 'ella' })
    expect(await chatOf('ella')).toMatchObject([{ kind: 'notice' }])

    await world.wechat('POST', 'push', { url: `${world.origin.replace('hub.localhost', '127.0.0.1')}/api/wechat/push` })
    const once = event('o1', 'subscribe')
    await push(once)
    await push(once)
    expect(await world.product.db.select().from(wechatEvents)).toHaveLength(1)
  })

  it('answers at once and does the work in a job', async () => {
    const reply = await push(event('o1', 'subscribe'))

    expect(reply).toEqual({ status: 200, text: 'success' })
    expect(await followers()).toHaveLength(0)
    await world.drainJobs()
    expect(await followers()).toMatchObject([{ openId: 'o1', isFollowing: true }])
  })

  it.each<[string, Asked]>([
    ['is signed with another token', { token: 'another' }],
    ['has a wrong signature', { query: { msg_signature: 'd864c55272a9470283a95b6e38d25a3116ec6404' } }],
    ['is ten minutes old', { at: 1796097600 - 600 }],
    ['is for another account', { to: 'wxforeign000000001' }],
    ['is encrypted with another key', { key: 'G'.repeat(43) }],
    [
      'is not encrypted though it has to be',
      { body: '<xml><Event>subscribe</Event></xml>', query: { encrypt_type: '' } },
    ],
    [
      'declares entities',
      { body: '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><xml><Encrypt>&b;</Encrypt></xml>' },
    ],
    ['is not XML', { body: '{"Encrypt":"x"}' }],
  ])('refuses a message that %s', async (_what, asked) => {
    const reply = await push(event('o1', 'subscribe'), asked)

    expect(reply.status).toBe(403)
    expect(await world.product.db.select().from(wechatEvents)).toHaveLength(0)
  })

  it('refuses a body larger than any of WeChat’s', async () => {
    expect((await push('', { body: `<xml>${'a'.repeat(70_000)}</xml>` })).status).toBe(413)
  })

  it('refuses entities inside the encrypted text too', async () => {
    expect((await push('<!DOCTYPE x [<!ENTITY a "aa">]><xml><Event>&a;</Event></xml>')).status).toBe(403)
  })

  it('processes a thousand follows at once, three in ten of them repeated, to the right state', async () => {
    const people = Array.from({ length: 1000 }, (_, at) => `o${String(at).padStart(4, '0')}`)
    const repeated = people.filter((_, at) => at % 10 < 3)

    const replies = await inBatches([...people, ...repeated], 50, (openId) =>
      push(event(openId, 'subscribe', { key: `qrscene_act_${webinar.code}` })),
    )
    await world.drainJobs()

    expect(new Set(replies.map((reply) => reply.status))).toEqual(new Set([200]))
    expect(await world.product.db.select().from(wechatEvents)).toHaveLength(1000)
    const rows = await followers()
    expect(rows).toHaveLength(1000)
    expect(rows.every((row) => row.isFollowing && row.scene === `act_${webinar.code}` && row.askedAt)).toBe(true)
  })

  it('applies the later of follow and unfollow, whichever arrives first', async () => {
    await push(event('o1', 'unsubscribe', { at: seconds() }))
    await world.drainJobs()
    await push(event('o1', 'subscribe', { at: seconds() - 20 }))
    await world.drainJobs()

    expect(await followers()).toMatchObject([{ isFollowing: false }])
  })

  it('sends the webinar’s card to people who follow through its QR code, and to followers who scan it', async () => {
    const { url } = await world.product.officialAccount.sceneQr(`act_${webinar.code}`)

    await world.wechat('POST', 'scan', { person: 'carol', url })
    expect(await chatOf('carol')).toHaveLength(0)
    await world.wechat('POST', 'follow', { person: 'carol', url })
    await world.wechat('POST', 'scan', { person: 'alice', url })

    const card = { kind: 'card', title: '增长实战课', url: `${world.origin}/m/webinar?code=${webinar.code}` }
    expect(await chatOf('carol')).toMatchObject([card])
    expect(await chatOf('alice')).toMatchObject([card])
    await world.drainJobs()
    expect(await followers()).toHaveLength(2)
  })

  it('sends the card in English to somebody who reads our pages in English', async () => {
    const { url } = await world.product.officialAccount.sceneQr(`act_${webinar.code}`)
    const carol = await world.visitor('carol')
    await carol.request('/api/visitor/me', { headers: { 'accept-language': 'en' } })

    await world.wechat('POST', 'follow', { person: 'carol', url })
    await world.wechat('POST', 'follow', { person: 'ella', url })

    expect(await chatOf('carol')).toMatchObject([
      { description: expect.stringMatching(/^Starts .*1 Dec.* 14:00 \(Beijing time\)\. Tap to register$/) },
    ])
    expect(await chatOf('ella')).toMatchObject([{ description: expect.stringMatching(/开播，点击报名$/) }])
  })

  it('sends the card later when it was not ready in time, and not at all when it is too late', async () => {
    const { body: cover } = await (
      await world.operator()
    ).upload<{ fileId: string }>('/api/admin/images', { file: png() })
    const { code } = await world.webinar({ title: '有封面的直播', coverFileId: cover.fileId })
    const { url } = await world.product.officialAccount.sceneQr(`act_${code}`)
    world.clock.advance({ minutes: 90 })
    const storage = jest
      .spyOn(world.product.files, 'urlsOf')
      .mockRejectedValueOnce(new Error('storage is away'))
      .mockRejectedValueOnce(new Error('storage is away'))

    await world.wechat('POST', 'follow', { person: 'carol', url })
    expect(await chatOf('carol')).toEqual([])
    await world.wechat('POST', 'follow', { person: 'ella', url })
    await world.drainJobs()
    expect(await chatOf('carol')).toMatchObject([{ kind: 'card', title: '有封面的直播' }])
    expect(await chatOf('ella')).toHaveLength(1)

    storage.mockRestore()
    const { openIds } = (
      await world.wechat<{ person: { openIds: Record<string, string> } }>('POST', 'follow', { person: 'frank' })
    ).person
    const send = () =>
      world.product.officialAccount.sendCard(openIds[appId] ?? '', {
        title: 'x',
        description: '',
        pictureUrl: '',
        url: 'https://example.com',
      })
    for (let sent = 0; sent < 3; sent += 1) await send()
    await expect(send()).rejects.toMatchObject({ code: 45047 })
    world.clock.advance({ minutes: 2 })
    await expect(send()).rejects.toMatchObject({ code: 45015 })
  })

  it('adds follow and unfollow to a known person’s timeline, and then deletes WeChat’s data about them', async () => {
    await world.visitor('carol')

    await world.wechat('POST', 'follow', { person: 'carol' })
    await world.drainJobs()
    const [following] = await followers()
    world.clock.advance({ minutes: 1 })
    await world.wechat('POST', 'unfollow', { person: 'carol' })
    await world.drainJobs()

    const onTimeline = await world.product.db
      .select({ type: timelineEvents.type })
      .from(timelineEvents)
      .orderBy(asc(timelineEvents.id))
    expect(onTimeline).toEqual([{ type: 'followed' }, { type: 'unfollowed' }])
    expect(following?.unionId).not.toBeNull()
    expect(await followers()).toMatchObject([{ isFollowing: false, unionId: null, scene: null }])
  })

  it('keeps the state when WeChat does not return who the new followers are, and asks again', async () => {
    await world.wechat('POST', 'next-answer', { path: '/cgi-bin/user/info/batchget', answer: { errcode: -1 } })
    await world.wechat('POST', 'follow', { person: 'ella' })

    await world.drainJobs()
    expect(await followers()).toMatchObject([{ isFollowing: true, unionId: null, askedAt: null }])
    await world.product.db.execute(sql`update graphile_worker._private_jobs set run_at = now()`)
    await world.drainJobs()

    expect((await followers())[0]?.unionId).toMatch(/^o/)
  })

  it('records that somebody wrote, never the text', async () => {
    await push(
      `<xml><ToUserName>${GH}</ToUserName><FromUserName>o1</FromUserName><CreateTime>${seconds()}</CreateTime><MsgType>text</MsgType><Content><![CDATA[我的手机号是13800138000]]></Content><MsgId>22345678901234567</MsgId></xml>`,
    )

    const [kept] = await world.product.db.select().from(wechatEvents).where(eq(wechatEvents.openId, 'o1'))
    expect(kept).toMatchObject({ event: 'text', dedupeKey: 'message:22345678901234567' })
    expect(JSON.stringify(kept)).not.toContain('13800138000')
  })
})

describe("WeChat's message encryption", () => {
  const keys = { aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG', appId: 'wx0123456789abcdef' }
  const random = Buffer.from('0123456789abcdef')
  const signed = (encrypted: string) => pushSignature('dmhubtoken2026', '1767225600', '1320562132', encrypted)
  const MESSAGE =
    '<xml><ToUserName><![CDATA[gh_0123456789ab]]></ToUserName><FromUserName><![CDATA[oA1b2C3d4E5f6G7h8I9j0K1l2M3n]]></FromUserName><CreateTime>1767225600</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[subscribe]]></Event><EventKey><![CDATA[qrscene_act_20260101_hall]]></EventKey><Ticket><![CDATA[TICKET123]]></Ticket></xml>'
  const ENCRYPTED =
    'Q3stYC6hdFzMh9T8HCvyDLqRRqWFL3A/CN73EvZhr2mZou5B9NXEYkVSpat/oOXuSIcGiHnGB/iydt0uhvfwa3bFYXUqkNSvq4qDZ2p2h5vcRpcJErorgpg7N9yL0bH08+iYVIP9Y/Itrz2ecNN9aCBaQyApJC++BRonQbtjZwopENBZTos4yc7yRsBfKsDITGEZ1IEnw4IZYSsD72w9c1XhuQIdXkV8ZZihY6f//ry+Z5z52UaEdFIPr1xzvq4DreCe7c/CC6usU2uWHT09HbLVXCdKMkmI+yCy+KxKcarsmC7yBOo37GMEVO8XUj/oEgiFuf8UBKAtJiHS/zO3fwoYSDRSRRw3xdYFVXLeSytKGyPykI5u6uwvTxeQCF6k3JS8koAn5wmiyputuUjBMBwEleqS/fukG5/jtiZ8rnfUS6o5710BBIEm1ksCWw3BUKgFUDeBD/NX8WNO+RTgmkTS3rUr79cKsZ9WUKSCprtygbiyohRwUupzL9Kcn4o5'

  it.each([
    ['an event', MESSAGE, ENCRYPTED, 'd864c55272a9470283a95b6e38d25a3116ec6404'],
    [
      'a short text',
      'hello',
      'Q3stYC6hdFzMh9T8HCvyDDrouvTz3APBku4UX4XxgL/stiiThr4MqcqwK3F9YK9hZJ7WsX58pF3lltCZPwiUIA==',
      'c883dc9eb783f7ea26aec000b4c6dd999ec2a396',
    ],
    [
      'Chinese',
      '你好，直播',
      'Q3stYC6hdFzMh9T8HCvyDNujDMImFKmGuuAHRIRjyyfE4z2VyA8iHiSWOZLQB0QS8p5BWPVQaBm1B9IYfjpcwA==',
      '2e50ce6f8a3912cfbde12326dc2d5eb440479be2',
    ],
    [
      'a full block of padding',
      'abcdefghijklmnopqrstuvwxyz',
      'Q3stYC6hdFzMh9T8HCvyDPUcX4TisFrTqPyTunjoEb0qvKaatEF4fLHn23AUF5VLwuv1wEPHsPvE6k5nyF4qjcBjfGN0fcpprJLOrAxy8+/kHupGkZMnC1TxW1707F7x',
      undefined,
    ],
  ])('encrypts and decrypts the known bytes of %s', (_what, text, encrypted, signature) => {
    expect(encryptPush(text, { ...keys, random })).toBe(encrypted)
    expect(decryptPush(encrypted, keys)).toBe(text)
    if (signature) expect(signed(encrypted)).toBe(signature)
  })

  it('signs as the official examples do', () => {
    expect(pushSignature('AAAAA', '1714037059', '486452656')).toBe('899cf89e464efb63f54ddac96b0a0a235f53aa78')
    expect(pushSignature('dmhubtoken2026', '1767225600', '1320562132')).toBe('d0d51101c1d5e7c2c1626793a1ae8ba785128308')
  })

  it('decrypts nothing that was cut, changed or meant for another account', () => {
    expect(decryptPush(ENCRYPTED, { ...keys, appId: 'wxanother' })).toBeUndefined()
    expect(decryptPush(ENCRYPTED.slice(0, 100), keys)).toBeUndefined()
    expect(decryptPush('', keys)).toBeUndefined()
    expect(decryptPush(`${ENCRYPTED.slice(0, -4)}AAAA`, keys)).toBeUndefined()
  })

  it('reads the fields of a message, and of nested fields only that they exist', () => {
    expect(readFlatXml('<xml><A><![CDATA[x<y>&z]]></A><B>7</B><C><List><A>inner</A></List></C></xml>')).toEqual({
      A: 'x<y>&z',
      B: '7',
      C: '',
    })
  })

  it.each([
    '<xml><A>',
    '<xml a="b"></xml>',
    '<?xml version="1.0"?><xml></xml>',
    '<xml><A>&amp;</A></xml>',
    '<xml></xml><xml></xml>',
    '<xml><!-- x --></xml>',
    '<a><b><c><d><e><f></f></e></d></c></b></a>',
    '',
  ])('refuses %s', (xml) => expect(() => readFlatXml(xml)).toThrow())
})

async function inBatches<In, Out>(all: In[], size: number, act: (one: In) => Promise<Out>): Promise<Out[]> {
  const done: Out[] = []
  for (let start = 0; start < all.length; start += size)
    done.push(...(await Promise.all(all.slice(start, start + size).map(act))))
  return done
}
