import { passwordProblem } from './password-problem'

describe('a new password', () => {
  it.each([
    ['1234567890', 'common'],
    ['0987654321', 'common'],
    ['aaaaaaaaaa', 'common'],
    ['abababababab', 'common'],
    ['password12', 'common'],
    ['Password123!', 'common'],
    ['P@ssw0rd2024', 'common'],
    ['qwertyuiop', 'common'],
    ['1qaz2wsx3edc', 'common'],
    ['admin123456', 'common'],
    ['abcdefghij', 'common'],
    ['woaini1314', 'common'],
    ['livehall2026', 'common'],
    ['Welcome2026!!', 'common'],
    ['          ', 'blank'],
    ['\u3000\u00a0\u200b\u3000\u3000\u3000\u3000\u3000\u3000\u3000', 'blank'],
    ['lin.xiaoyu@example.com', 'own_email'],
    ['Lin.Xiaoyu1', 'own_email'],
    ['example.com1', 'own_email'],
  ])('%s is refused as %s', (password, problem) => {
    expect(passwordProblem(password, 'lin.xiaoyu@example.com')).toBe(problem)
  })

  it.each([
    'a long enough password',
    'correct horse battery',
    '青榕数科的一个长密码',
    'kT9-mVx4-QpLz',
    'ab3K-9fGh-mN2p',
    '8401739256',
    'lin.xiaoyu walks to the harbour',
    'another long password',
  ])('%s is accepted', (password) => {
    expect(passwordProblem(password, 'lin.xiaoyu@example.com')).toBeUndefined()
  })
})
