import { channelCodeProblem } from './channel-code-problem'

describe('the code of an acquisition channel', () => {
  it.each(['a', 'wechat-moments', 'spring_2026', '0', 'x'.repeat(32)])('may be %s', (code) => {
    expect(channelCodeProblem(code)).toBeNull()
  })

  it.each([
    ['', 'empty'],
    ['spring sale', 'space'],
    [' spring', 'space'],
    ['spring\n', 'space'],
    ['Spring', 'capital'],
    ['春季', 'sign'],
    ['spring/2026', 'sign'],
    ['x'.repeat(33), 'too_long'],
  ])('may not be %j, and the reason is %s', (code, problem) => {
    expect(channelCodeProblem(code)).toBe(problem)
  })
})
