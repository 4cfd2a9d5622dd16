/// <reference path="../../miniprogram/src/global.d.ts" />

interface Asked {
  url: string
  method: string
  data?: unknown
  header: Record<string, string>
}

// Jest's hoisted factory may only use names that begin with `mock`.
const mockTaro = {
  storage: new Map<string, unknown>(),
  asked: [] as Asked[],
  answer: (_asked: Asked): { statusCode: number; data: unknown } => ({ statusCode: 500, data: {} }),
  getStorageSync: (key: string) => mockTaro.storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void mockTaro.storage.set(key, value),
  login: async () => ({ code: `code-${mockTaro.asked.length}` }),
  request: async (asked: Asked) => {
    mockTaro.asked.push(asked)
    return mockTaro.answer(asked)
  },
}
jest.mock('@tarojs/taro', () => ({ __esModule: true, default: mockTaro }))
// The Taro build chooses the file of a platform, and it does not run here.
jest.mock('../../miniprogram/src/platform/language', () => ({ acceptLanguage: 'zh-CN' }))

describe('a mini-program without a CloudBase environment', () => {
  const hall = { method: 'GET' as const, path: '/api/visitor/hall', query: { page: '1' } }
  let validToken = 'token-1'
  let send: typeof import('../../miniprogram/src/platform/transport').send

  beforeEach(() => {
    Object.assign(globalThis, { API_BASE: 'https://hall.example.com', CLOUD_ENV: '' })
    jest.resetModules()
    mockTaro.storage.clear()
    mockTaro.asked.length = 0
    validToken = 'token-1'
    mockTaro.answer = ({ url, header }) => {
      if (url.endsWith('/session'))
        return { statusCode: 200, data: { token: validToken, expiresAt: '2026-03-01T12:00:00Z' } }
      return header.authorization === `Bearer ${validToken}`
        ? { statusCode: 200, data: { ok: true } }
        : { statusCode: 401, data: {} }
    }
    ;({ send } =
      require('../../miniprogram/src/platform/transport.weapp') as typeof import('../../miniprogram/src/platform/transport'))
  })

  it('signs in with a login code first, and keeps the token for later calls', async () => {
    await expect(send(hall)).resolves.toEqual({ status: 200, body: { ok: true } })
    await send(hall)

    expect(mockTaro.asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'POST https://hall.example.com/api/visitor/session',
      'GET https://hall.example.com/api/visitor/hall?page=1',
      'GET https://hall.example.com/api/visitor/hall?page=1',
    ])
    expect(mockTaro.asked[0]?.data).toEqual({ code: 'code-0' })
  })

  it('signs in again when the token has expired, and the call succeeds', async () => {
    await send(hall)
    validToken = 'token-2'

    await expect(send(hall)).resolves.toMatchObject({ status: 200 })
    expect(mockTaro.storage.get('visitor-token')).toBe('token-2')
  })

  it('gives up after one new sign-in', async () => {
    mockTaro.answer = ({ url }) =>
      url.endsWith('/session') ? { statusCode: 200, data: { token: 'refused' } } : { statusCode: 401, data: {} }

    await expect(send(hall)).resolves.toMatchObject({ status: 401 })
    expect(mockTaro.asked.filter(({ url }) => url.endsWith('/session'))).toHaveLength(2)
  })
})
