import fs from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import type { ErrorReply } from '../../shared/contracts/errors'
import { inEnglish } from '../../shared/text/in-english'
import { languageOf } from '../../shared/text/language'
import { openWorld, type TestWorld } from '../runtime/world'

const ROOT = path.join(__dirname, '../..')
const CHINESE = /[\u4e00-\u9fff]/

/** Files whose Chinese text is not a message of the server, each with the reason. */
const CONTENT: Record<string, string> = {
  'shared/domain/registration/regions.ts': 'names of regions, which are answers',
  'shared/text/errors.ts': 'by code, complete by its type',
  'cloudfunctions/features/hall/view-hall-settings.ts':
    'the hall’s first title, for which pages have words of their own',
  'shared/domain/zoom-names': 'surnames of two characters',
  'cloudfunctions/features/imports/rules/registrant-list': 'words that people use in the lists they upload',
  'cloudfunctions/features/imports/rules/attendee-report/approval-status.ts': 'words of the report',
  'cloudfunctions/features/imports/rules/attendee-report/report-titles.ts': 'words of the report',
  'cloudfunctions/features/imports/rules/attendee-report/report-words.ts': 'words of the report',
  'cloudfunctions/features/sync/rules/attendee-report/plain-time.ts': 'words of the report',
  'cloudfunctions/db': 'defaults of content',
  'cloudfunctions/adapters': 'providers’ own words',
  'cloudfunctions/wiring/config.ts': 'the account’s name until it is configured',
  'cloudfunctions/wiring/auth/operator-auth.ts': 'the product’s name in authenticator apps',
  'shared/text/zh': 'has its English by type',
  'shared/text/provider-labels.ts': 'has its English beside it',
  'shared/contracts/live-providers': 'has its English beside it, by type',
}

describe('English texts', () => {
  it.each(sentencesByFile())('are complete in %s', (_, sentences) => {
    expect(sentences.filter((sentence) => CHINESE.test(inEnglish(sentence)))).toEqual([])
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

/** Every Chinese text of the server's code, with `1` in place of a value. */
function sentencesByFile(): [string, string[]][] {
  const files = ['cloudfunctions', 'shared']
    .flatMap((room) => filesIn(path.join(ROOT, room)))
    .map((file) => path.relative(ROOT, file))
  const wanted = files.filter(
    (file) =>
      !Object.keys(CONTENT).some((known) => file === known || file.startsWith(`${known}/`) || file === `${known}.ts`),
  )
  return wanted
    .map((file): [string, string[]] => [file, chineseIn(file)])
    .filter(([, sentences]) => sentences.length > 0)
}

function filesIn(folder: string): string[] {
  return fs
    .readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.ts$/.test(entry.name) && entry.name !== 'sentences.ts')
    .map((entry) => path.join(entry.parentPath, entry.name))
}

function chineseIn(file: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) found.push(node.text)
    if (ts.isTemplateExpression(node))
      found.push([node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join('1'))
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, fs.readFileSync(path.join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest, true))
  return found.filter((sentence) => CHINESE.test(sentence))
}
