import { inWords, message, type MessageCode } from '../../shared/text/messages/message'
import { en } from '../../shared/text/messages/en'
import { zh } from '../../shared/text/messages/zh'
import type { ErrorReply } from '../../shared/contracts/errors'
import { languageOf } from '../../shared/text/language'
import { openWorld, type TestWorld } from '../runtime/world'

const CHINESE = /[\u4e00-\u9fff]/

describe('English texts', () => {
  it('have a sentence without Chinese for each message', () => {
    const codes = Object.keys(zh) as MessageCode[]

    expect(Object.keys(en).toSorted()).toEqual(codes.toSorted())
    expect(codes.filter((code) => CHINESE.test(String(en[code])))).toEqual([])
  })

  it('keep the values in them as they are, and word only messages among them', () => {
    const taken = message('folder_name_taken', { name: '必填' })
    const refused = message('form_field_refused', { label: '必填', problem: { code: 'required' } })

    expect(inWords(taken, 'en')).toBe('There is a folder "必填" already')
    expect(inWords(refused, 'en')).toBe('必填: Required')
    expect(inWords(message('form_fields_refused', { problems: [refused, refused] }), 'en')).toBe(
      '必填: Required; 必填: Required',
    )
    expect(inWords(refused, 'zh')).toBe('「必填」必填')
  })

  it.each([
    [undefined, 'zh'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en-GB,en;q=0.9', 'en'],
    ['fr-FR,fr;q=0.9,en;q=0.4', 'en'],
    ['fr', 'zh'],
    ['zh;q=0.2, en;q=0.7', 'en'],
    ['en;q=0, zh', 'zh'],
  ] as const)('are chosen by the header: %s means %s', (header, language) => {
    expect(languageOf(header)).toBe(language)
  })

  describe('in responses', () => {
    let world: TestWorld
    beforeAll(async () => {
      world = await openWorld()
    })
    afterAll(() => world.close())

    const create = async (body: object, language: string) => {
      const reply = await (
        await world.operator()
      ).request('/api/admin/folders', {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', 'accept-language': language },
      })
      return ((await reply.json()) as ErrorReply).error
    }

    it('include the page for an unknown link', async () => {
      const page = await world.anyone.request('/r/AAAAAAAA', { headers: { 'accept-language': 'en' } })

      const html = await page.text()
      expect(html).toContain('This link no longer works')
      expect(html).not.toMatch(CHINESE)
    })

    it('are used when the caller requests English, also for fields and values', async () => {
      await create({ name: '春季' }, 'zh')

      expect((await create({ name: '' }, 'en')).fields).toEqual({ name: 'Must not be empty' })
      expect(await create({ name: '春季' }, 'en-US')).toMatchObject({
        message: 'There is a folder "春季" already',
        fields: { name: 'Names must differ within one level' },
      })
      expect((await create({ name: '春季' }, 'zh-CN')).message).toBe('已有同名分组「春季」')
    })
  })
})
