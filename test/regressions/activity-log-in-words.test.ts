import { valueInWords } from '../../shared/domain/audit/value-in-words'
import { auditWords as english } from '../../shared/text/en/audit-words'
import { auditWords as chinese } from '../../shared/text/zh/audit-words'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

describe('the activity log', () => {
  it.each([
    ['status', 'failing', '连接异常', 'Failing'],
    ['status', 'registered', '已报名', 'Registered'],
    ['lastErrorCode', 'bad_credentials', '密钥被平台拒绝', 'Keys refused by the platform'],
    ['trigger', 'tag', '打上标签', 'Tag added'],
    ['afterEndWithEvents', false, '否', 'No'],
    ['isListed', true, '是', 'Yes'],
    ['parts', ['registrants', 'attendance'], '报名名单, 观看记录', 'Registrants, Attendance'],
    ['role', 'viewer', '只读成员', 'Viewer'],
    ['campaignId', null, '空', 'Empty'],
    // What a person typed stays as typed, though it looks like a word of ours.
    ['name', 'failing', 'failing', 'failing'],
    ['tagsAdded', ['tag'], 'tag', 'tag'],
    ['rows', 12, '12', '12'],
  ])('says %s %j in words', (field, value, inChinese, inEnglish) => {
    expect(valueInWords(field, value, chinese)).toBe(inChinese)
    expect(valueInWords(field, value, english)).toBe(inEnglish)
  })

  describe('as a file', () => {
    let world: TestWorld
    beforeAll(async () => {
      world = await openWorld()
    })
    afterAll(() => world.close())

    it('names actions, kinds and fields in the reader’s language and holds no batch ids', async () => {
      await world.connectVhall()
      const owner = await world.operator()
      const { batchId } = await expectOk<{ batchId: string }>(owner.post('/api/admin/sync', {}))

      const inChinese = await expectOk<{ csv: string; fileName: string }>(owner.get('/api/admin/audit/export'))
      const reply = await owner.request('/api/admin/audit/export', { headers: { 'accept-language': 'en' } })
      const inEnglish = (await reply.json()) as { csv: string; fileName: string }

      expect(inChinese.fileName).toMatch(/^操作记录-\d{4}-\d\d-\d\d\.csv$/)
      expect(inChinese.csv).toContain('连接直播平台,直播平台账号')
      expect(inChinese.csv).toContain('开始同步,同步')
      expect(inEnglish.csv).toContain(`${english.actions['sync.started']},${english.subjects.sync_batch}`)
      for (const { csv } of [inChinese, inEnglish])
        expect(csv).not.toMatch(/operator\.signed_in|provider_account\.|sync\.started/)
      expect(inChinese.csv).not.toContain(`batchId: ${batchId}`)
    })
  })
})
