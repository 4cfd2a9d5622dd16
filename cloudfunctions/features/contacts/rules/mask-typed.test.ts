import { maskAnswer, maskAnswers, maskInDetail, maskInText } from './mask-typed'

describe('text that people typed', () => {
  it.each([
    ['我的电话13800138001，方便联系', '我的电话138****8001，方便联系'],
    ['+86 138-0013-8001', '138****8001'],
    ['008613800138001', '138****8001'],
    ['１３８００１３８００１', '138****8001'],
    ['13800138001 13900139002', '138****8001 139****9002'],
    ['010-62345678', '010****5678'],
    ['call +1 (415) 555-2671', 'call +14****2671'],
    ['邮箱：li.wei@example.com。谢谢', '邮箱：l***@example.com。谢谢'],
    ['Meeting 932 0123 5621, 3 人, 2026-12-01', 'Meeting 932 0123 5621, 3 人, 2026-12-01'],
    ['', ''],
  ])('shows %s as %s', (typed, shown) => {
    expect(maskInText(typed)).toBe(shown)
  })

  it('shows the person’s own name by its first sign', () => {
    expect(maskInText('我是林晓雨，来自上海', '林晓雨')).toBe('我是林**，来自上海')
  })

  it.each([
    ['林晓雨', '林***'],
    [' Shanghai ', 'S***'],
    ['', ''],
  ])('shows the typed answer %s as %s', (answer, shown) => {
    expect(maskAnswer(answer)).toBe(shown)
  })

  it('shows chosen answers and masks typed ones, also of a question that is gone', () => {
    const questions = [
      { key: 'size', options: ['1-50', '51-200'] },
      { key: 'wish', options: [] },
    ]

    expect(maskAnswers({ size: ['1-50', '别的'], wish: '请打13800138001', gone: '王芳' }, questions)).toEqual({
      size: ['1-50', '别***'],
      wish: '请***',
      gone: '王***',
    })
  })

  it('masks the answers of a sheet in each of their forms and keeps ids, numbers and times', () => {
    expect(
      maskInDetail({
        title: '满意度',
        answers: [{ question: '怎么称呼您？', answer: '林晓雨' }],
        webinarId: '13800138-0013-8001-1380-013800138001',
        images: ['https://example.com/card.jpg'],
        minutes: 30,
        joinedAt: '2026-12-01T04:00:00.000Z',
      }),
    ).toEqual({
      title: '满意度',
      answers: [{ question: '怎么称呼您？', answer: '林***' }],
      webinarId: '13800138-0013-8001-1380-013800138001',
      images: [''],
      minutes: 30,
      joinedAt: '2026-12-01T04:00:00.000Z',
    })
    expect(maskInDetail({ answers: { 电话: '13800138001', 年龄: 30 } })).toEqual({
      answers: { 电话: '1***', 年龄: '3***' },
    })
  })
})
