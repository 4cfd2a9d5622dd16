import {
  allowAnotherSignIn,
  signInWorked,
  startSignIn,
  takeResumedAction,
} from '../../miniprogram/src/platform/sign-in.h5'

jest.mock(
  '../../miniprogram/src/platform/session-memory',
  () => jest.requireActual('../../miniprogram/src/platform/session-memory.h5'),
  { virtual: true },
)

const ORIGIN = 'http://live.example'

/** The parts of a browser tab that the sign-in uses. Each test decides how WeChat answers. */
function openTab(address: string, { stores }: { stores: boolean }) {
  const kept = new Map<string, string>()
  const refuse = () => {
    throw new Error('The operation is insecure.')
  }
  let url = new URL(address, ORIGIN)
  let left: string | undefined
  const tab = {
    starts: 0,
    get address() {
      return url.pathname + url.search
    },
    /** The sign-in address that the page opened; undefined when it stayed. */
    takeStart(): string | undefined {
      const start = left
      left = undefined
      return start
    },
    arrive(at: string) {
      url = new URL(at, ORIGIN)
    },
  }
  Object.assign(globalThis, {
    navigator: { userAgent: 'MicroMessenger/8.0.49' },
    location: {
      get search() {
        return url.search
      },
      get pathname() {
        return url.pathname
      },
      replace(to: string) {
        left = to
        tab.starts++
      },
    },
    history: { state: null, replaceState: (_state: unknown, _title: string, to: string) => tab.arrive(to) },
    sessionStorage: stores
      ? {
          getItem: (key: string) => kept.get(key) ?? null,
          setItem: (key: string, value: string) => void kept.set(key, value),
          removeItem: (key: string) => void kept.delete(key),
        }
      : { getItem: refuse, setItem: refuse, removeItem: refuse },
  })
  return tab
}

const failed = (address: string): string => {
  const url = new URL(address, ORIGIN)
  url.searchParams.set('signin', 'failed')
  return url.pathname + url.search
}
const returnOf = (start: string): string => new URL(start, ORIGIN).searchParams.get('return') ?? ''

describe('a page whose sign-in cannot succeed', () => {
  beforeEach(() => jest.resetModules())
  const globals = ['navigator', 'location', 'history', 'sessionStorage'].map(
    (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
  )
  beforeAll(() => {
    for (const [name] of globals)
      Object.defineProperty(globalThis, name, { writable: true, configurable: true, value: undefined })
  })
  beforeEach(() => {
    openTab('/m/hall', { stores: false })
    allowAnotherSignIn()
  })
  afterAll(() => {
    for (const [name, was] of globals) {
      if (was) Object.defineProperty(globalThis, name, was)
      else Reflect.deleteProperty(globalThis, name)
    }
  })

  const PAGES = [
    '/m/mine',
    '/m/webinar?code=Ab12Cd34',
    '/m/register?code=Ab12Cd34&then=live',
    '/m/watch?code=Ab12Cd34&what=live',
  ]
  const ENDS = [
    ['WeChat refuses', failed],
    ['the browser drops the session', (address: string) => address],
  ] as const

  describe.each([
    ['stores', true, 2],
    ['stores nothing', false, 1],
  ])('in a browser that %s', (_how, stores, most) => {
    it.each(PAGES.flatMap((page) => ENDS.map(([why, end]) => [page, why, end] as const)))(
      '%s stays and shows the failure when %s',
      (page, _why, end) => {
        const tab = openTab(page, { stores })

        for (let round = 0; round < 20; round++) {
          startSignIn()
          const start = tab.takeStart()
          if (start) tab.arrive(end(returnOf(start)))
        }

        expect(tab.starts).toBeLessThanOrEqual(most)
        expect(tab.address).toBe(page)
      },
    )

    it.each(ENDS)('stays after a tap on register when %s, and accepts the next tap', (_why, end) => {
      const tab = openTab('/m/webinar?code=Ab12Cd34', { stores })
      const go = (action?: string) => {
        startSignIn(action)
        const start = tab.takeStart()
        if (start) tab.arrive(end(returnOf(start)))
        return start !== undefined
      }
      const settle = () => {
        for (let round = 0; round < 10; round++) go(takeResumedAction() ?? undefined)
      }

      go()
      settle()
      const before = tab.starts
      const didLeave = go('register')
      settle()

      expect(didLeave).toBe(true)
      expect(tab.starts - before).toBeLessThanOrEqual(2)
      expect(go('register')).toBe(true)
    })

    it('signs in once more when the person requests it', () => {
      const tab = openTab('/m/mine', { stores })
      for (let round = 0; round < 5; round++) {
        startSignIn()
        const start = tab.takeStart()
        if (start) tab.arrive(failed(returnOf(start)))
      }

      allowAnotherSignIn()

      expect(startSignIn()).toBe('leaving')
    })
  })

  it('continues automatically when only the first sign-in failed, and leaves a clean address', () => {
    const tab = openTab('/m/webinar?code=Ab12Cd34', { stores: true })
    startSignIn()
    tab.arrive(failed(returnOf(tab.takeStart() ?? '')))

    expect(startSignIn()).toBe('leaving')
    tab.arrive(returnOf(tab.takeStart() ?? ''))
    signInWorked()

    expect(tab.address).toBe('/m/webinar?code=Ab12Cd34')
  })

  it('continues a tapped action after the sign-in, but not an action from a link', () => {
    const tab = openTab('/m/webinar?code=Ab12Cd34&do=register', { stores: true })
    expect(takeResumedAction()).toBeNull()

    startSignIn('register')
    tab.arrive(returnOf(tab.takeStart() ?? ''))

    expect(takeResumedAction()).toBe('register')
    expect(tab.address).toBe('/m/webinar?code=Ab12Cd34')
  })
})
