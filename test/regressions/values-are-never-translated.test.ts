import fs from 'node:fs'
import path from 'node:path'
import type { ErrorReply } from '../../shared/contracts/errors'
import type { ListImportView } from '../../shared/contracts/list-imports'
import { inWords, type Message } from '../../shared/text/messages/message'
import { csv } from '../runtime/list-file'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

const MIGRATION = path.join(__dirname, '../../cloudfunctions/db/migrations/0032_problems_by_code.sql')

let world: TestWorld
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.close())

const inLanguage = async <Reply>(language: string, url: string, body?: object) => {
  const reply = await (
    await world.operator()
  ).request(url, {
    method: body ? 'POST' : 'GET',
    body: body && JSON.stringify(body),
    headers: { 'content-type': 'application/json', 'accept-language': language },
  })
  return (await reply.json()) as Reply
}

describe('a sentence in English', () => {
  it('keeps a name that reads like one of our sentences', async () => {
    await inLanguage('zh', '/api/admin/folders', { name: '必填' })

    const { error } = await inLanguage<ErrorReply>('en', '/api/admin/folders', { name: '必填' })

    expect(error).toMatchObject({ code: 'conflict', message: 'There is a folder "必填" already' })
  })

  it('names each refused field of a form by its own label', async () => {
    const fields = [
      { key: 'need', type: 'single', label: '必填', options: ['姓名'] },
      { key: 'score', type: 'rating', label: '请选择', options: [] },
    ].map((field) => ({ placeholder: '', help: '', isRequired: true, ...field }))

    const { error } = await inLanguage<ErrorReply>('en', '/api/admin/registration-forms', {
      title: '必填',
      fields,
    })

    expect(error.message).toMatch(
      /^必填: At least two options; Registration forms do not take this kind of field: Rating:/,
    )
  })
})

describe('why an import failed', () => {
  it('is read by each person in their own language', async () => {
    const operator = await world.operator()
    const webinar = await world.webinar()
    const { id } = await expectOk<ListImportView>(
      operator.upload('/api/admin/imports/lists', {
        file: { name: '名单.csv', type: 'text/csv', bytes: csv('姓名,邮箱', '李薇,nobody') },
        webinarId: webinar.id,
        timeZone: 'Asia/Shanghai',
      }),
    )
    await world.product.database.pool.query(`update imports set status = 'failed', error = $2 where id = $1`, [
      id,
      { code: 'import_interrupted' },
    ])

    const english = await inLanguage<ListImportView>('en', `/api/admin/imports/${id}`)
    const chinese = await inLanguage<ListImportView>('zh', `/api/admin/imports/${id}`)

    expect(english.error).toBe('The import was interrupted. Upload the file again; nothing is imported twice.')
    expect(chinese.error).toBe('导入被中断，请重新上传这份文件；已导入的内容不会重复。')
    expect(english.preview.rowErrors).toMatchObject([{ code: 'bad_email', message: 'Not an e-mail address' }])
    expect(chinese.preview.rowErrors).toMatchObject([{ code: 'bad_email', message: '邮箱格式不正确' }])
  })

  it('is still shown where only a Chinese sentence was kept', async () => {
    const client = await world.product.database.pool.connect()
    try {
      await client.query('create temp table old_imports (n int, error text)')
      await client.query('insert into old_imports values (1, $1), (2, $2), (3, null)', [
        '导入时出现意外错误，没有写入任何内容，请再试一次',
        '第 7 行超过 10 万个字，请检查这一行是否完整，或重新导出文件',
      ])

      await client.query(fs.readFileSync(MIGRATION, 'utf8').replace('"imports"', '"old_imports"'))
      const { rows } = await client.query<{ error: Message | null }>('select error from old_imports order by n')

      expect(rows.map(({ error }) => error && inWords(error, 'en'))).toEqual([
        'Something unexpected happened; nothing was written. Try again',
        '第 7 行超过 10 万个字，请检查这一行是否完整，或重新导出文件',
        null,
      ])
    } finally {
      await client.query('drop table if exists old_imports')
      client.release()
    }
  })
})
