import fs from 'node:fs'
import path from 'node:path'
import { checkout } from '../../local/checkout'
import { namesOf } from '../../local/new/names'
import { pagePlan } from '../../local/new/page'
import { textsOf } from '../../local/new/plan'

const options = { feature: 'promotion', title: '消息模板', titleEn: 'Message templates' }

describe('npm run new -- page', () => {
  it('lays out a page with its list, and enters it where pages, texts and routes are listed', () => {
    const texts = textsOf(pagePlan(namesOf('message-templates'), options), checkout)

    expect([...texts.keys()].filter((file) => !fs.existsSync(path.join(checkout, file)))).toEqual([
      'cloudfunctions/db/tables/message-templates.ts',
      'shared/contracts/message-templates.ts',
      'cloudfunctions/features/promotion/list-message-templates.ts',
      'cloudfunctions/functions/admin/message-template-routes.ts',
      'admin/src/gateway/message-templates.ts',
      'admin/src/pages/message-templates/message-template-list-page.tsx',
      'admin/src/text/zh/message-templates.ts',
      'admin/src/text/en/message-templates.ts',
      'test/features/message-templates.test.ts',
    ])
    expect(texts.get('admin/src/app/pages.tsx')).toContain("path: 'message-templates'")
    expect(texts.get('admin/src/text/en.ts')).toContain("from './en/message-templates'")
    expect(texts.get('cloudfunctions/functions/admin/routes.ts')).toContain('messageTemplateRoutes(app, deps)')
  })

  it('writes nothing over a file that exists', () => {
    expect(() => textsOf(pagePlan(namesOf('campaigns'), options), checkout)).toThrow('exists already')
  })

  it.each(['Message', 'message_templates', 'message templates', 'a/../b', 'sheep'])('refuses the name %s', (name) => {
    expect(() => namesOf(name)).toThrow()
  })

  it('takes one thing’s name where it is not the plural without its s', () => {
    expect(namesOf('people', 'person')).toMatchObject({ singular: 'person', Type: 'Person', values: 'people' })
  })
})
