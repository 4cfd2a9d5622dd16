import { returnPath, withFailedSignIn } from './return-path'

const LONG = 'x'.repeat(3000)

describe('the page that a sign-in returns to', () => {
  it.each([
    ['/m/hall', '/m/hall'],
    ['/m', '/m'],
    ['/m/webinar?code=Ab12Cd34&ch=booth', '/m/webinar?code=Ab12Cd34&ch=booth'],
    ['/m/hall?search=增长', '/m/hall?search=%E5%A2%9E%E9%95%BF'],
    [`/m/webinar?code=Ab12Cd34&utm_content=${LONG}&s=Ef56Gh78`, '/m/webinar?code=Ab12Cd34&s=Ef56Gh78'],
    [`/m/register?then=live&junk=${LONG}&code=Ab12Cd34`, '/m/register?code=Ab12Cd34&then=live'],
    [`/m/hall?search=${LONG}`, '/m/hall'],
    [`/m/${LONG}`, '/m/'],
    ['/m/webinar?code=a\ud800b', '/m/webinar?code=a%EF%BF%BDb'],
    ['/m/hall?a=1\r\nset-cookie: x', '/m/hall?a=1set-cookie:%20x'],
  ])('%.60j is %j', (asked, path) => {
    expect(returnPath(asked)).toBe(path)
  })

  it.each([
    '',
    'admin/hall',
    'https://evil.example/m/',
    '//evil.example/m/',
    '/\\evil.example',
    '/m/..//evil.example',
    '/m/%2e%2e//evil.example',
    '/m//evil.example',
    '/members',
    '/admin/',
    'javascript:alert(1)',
  ])('%j is not our page, so the hall is used', (asked) => {
    expect(returnPath(asked)).toBe('/m/')
  })

  it.each([
    ['/m/mine', '/m/mine?signin=failed'],
    ['/m/mine?signin=failed', '/m/mine?signin=failed'],
    ['/m/mine?signin=failed&signin=failed', '/m/mine?signin=failed'],
    ['/m/webinar?code=Ab12Cd34&signin=tried', '/m/webinar?code=Ab12Cd34&signin=failed'],
  ])('%j has the failure mark once: %j', (path, failed) => {
    expect(withFailedSignIn(path)).toBe(failed)
  })
})
