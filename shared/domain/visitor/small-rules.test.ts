import { answerProblems } from './answer-problems'
import { COVER_TONES, coverDrawing } from './cover-drawing'
import { shortCount } from './short-count'

describe('a number of people', () => {
  it.each([
    [0, 'wan', '0', 'one'],
    [9999, 'wan', '9,999', 'one'],
    [12_999, 'wan', '1.2', 'wan'],
    [100_000, 'wan', '10', 'wan'],
    [12_399, 'thousand', '12.3', 'thousand'],
    [2_500_000, 'thousand', '2.5', 'million'],
  ] as const)('%i counted in %s reads %s %s', (count, counting, figure, unit) => {
    expect(shortCount(count, counting)).toEqual({ figure, unit })
  })
})

describe('a drawn cover', () => {
  it('is the same for the same title', () => {
    const title = '增长闭门会：从线索到成交'

    expect(coverDrawing(title)).toEqual(coverDrawing(title))
    expect(COVER_TONES).toContain(coverDrawing(title).tone)
  })

  it.each([
    ['增长闭门会：从线索到成交', '增长闭门会'],
    ['AI：制造业的下一站', 'AI：制造业的下一站'],
    ['【公开课】数据治理', '公开课：数据治理'],
    ['一二三四五六七八九十一二三四五六七八九十一二三四五', '一二三四五六七八九十一二三四五六七八九十一…'],
    ['', ''],
  ])('of "%s" shows "%s"', (title, words) => {
    expect(coverDrawing(title).words).toBe(words)
  })
})

describe('the fields of a refused form', () => {
  it('are found by key or by path, without the others', () => {
    const problems = answerProblems({ 'answers.phone': '手机号不对', email: '邮箱不对', code: '未知' }, [
      'name',
      'phone',
      'email',
    ])

    expect(problems).toEqual({ phone: '手机号不对', email: '邮箱不对' })
  })
})
