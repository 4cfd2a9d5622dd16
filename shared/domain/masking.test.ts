import { maskEmail, maskKey, maskPhone } from './masking'

describe('masking', () => {
  it.each([
    ['+8613800138000', '138****8000'],
    ['+14155552671', '+14****2671'],
    ['+86123', '12****'],
    [null, ''],
  ])('shows the phone %s as %s', (phone, shown) => {
    expect(maskPhone(phone)).toBe(shown)
  })

  it.each([
    ['lilei@example.com', 'l***@example.com'],
    ['a@b.cn', 'a***@b.cn'],
    ['not an address', '***'],
    [null, ''],
  ])('shows the e-mail %s as %s', (email, shown) => {
    expect(maskEmail(email)).toBe(shown)
  })

  it.each([
    ['sandboxappkey0001', 'sand****0001'],
    ['short', 'sh****'],
  ])('shows the key %s as %s', (key, shown) => {
    expect(maskKey(key)).toBe(shown)
  })
})
