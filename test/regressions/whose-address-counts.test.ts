import { clientIpReader, readTrustedProxies, senderOf } from '../../cloudfunctions/wiring/http/client-ip'

const overHttp = (forwarded: string) => ({
  path: '/',
  httpMethod: 'GET',
  headers: { 'x-forwarded-for': forwarded },
  requestContext: {},
})
const context = (environment: object = {}) => ({ environment: JSON.stringify(environment) }) as never

describe('the client IP', () => {
  it.each([
    ['no proxy is trusted', '', '6.6.6.6, 1.2.3.4', '1.2.3.4'],
    ['one hop is trusted', '1', '6.6.6.6, 1.2.3.4, 10.0.0.1', '1.2.3.4'],
    ['two hops are trusted and one came', '2', '1.2.3.4, 10.0.0.1', '1.2.3.4'],
    ['a range is trusted', '10.0.0.0/8', '6.6.6.6, 1.2.3.4, 10.9.9.9', '1.2.3.4'],
    ['two ranges are trusted', '10.0.0.0/8, 2001:db8::/32', '1.2.3.4, 2001:db8::5, 10.1.1.1', '1.2.3.4'],
    ['a range is trusted and the caller is outside it', '10.0.0.0/8', '6.6.6.6, 1.2.3.4', '1.2.3.4'],
    ['only proxies are named', '10.0.0.0/8', '10.0.0.2, 10.0.0.1', '10.0.0.2'],
    ['it comes with a port', '', '1.2.3.4:5678', '1.2.3.4'],
    ['it comes in brackets', '', '[2001:db8::1]:443', '2001:db8::1'],
    ['IPv4 is written as IPv6', '', '::ffff:1.2.3.4', '1.2.3.4'],
    ['it is not an address', '', '1.2.3.4, me', 'unknown'],
    ['no header names it', '', '', 'unknown'],
  ])('is found where %s', (_when, trusted, forwarded, found) => {
    expect(clientIpReader(trusted)(overHttp(forwarded), context())).toBe(found)
  })

  it('is the platform’s value for a mini-program, whatever the call contains', () => {
    const wechat = context({
      TCB_SOURCE: 'wx_client',
      WX_OPENID: 'o1',
      WX_CLIENTIP: '5.5.5.5',
      WX_CONTEXT_KEYS: 'WX_OPENID,WX_CLIENTIP',
      TCB_CONTEXT_KEYS: 'TCB_SOURCE',
    })

    expect(clientIpReader('')(overHttp('6.6.6.6'), wechat)).toBe('5.5.5.5')
  })

  it.each(['ten', '10.0.0.0/99', 'a.b.c.d', '12'])('is never read with the invalid setting “%s”', (setting) => {
    expect(() => readTrustedProxies(setting)).toThrow()
  })

  it('is one for all addresses of an IPv6 customer', () => {
    expect(senderOf('2001:db8:0:1::1')).toBe(senderOf('2001:0db8::1:ffff:0:0:5'))
    expect(senderOf('2001:db8:0:1::1')).not.toBe(senderOf('2001:db8:0:2::1'))
    expect(senderOf('1.2.3.4')).toBe('1.2.3.4')
  })
})
