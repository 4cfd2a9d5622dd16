import path from 'node:path'
import type { StageReply, StageRequest } from './visitor-stage'

export const weappBuild = path.resolve(__dirname, '../../miniprogram/dist/weapp')

type Query = Record<string, string>
type Options = {
  success?: (value: unknown) => void
  fail?: (reason: unknown) => void
  complete?: (value: unknown) => void
} & Record<string, unknown>
type PageInstance = Record<string, unknown> & { setData: (data: object, done?: () => void) => unknown }

/** An element of a page as miniprogram-simulate returns it. */
export interface DrawnNode {
  dom: HTMLElement
  dispatchEvent(type: string, options: { bubbles: boolean; composed: boolean; detail: unknown }): void
}

interface DrawnComponent {
  instance: PageInstance
  dom: HTMLElement
  attach(parent: HTMLElement): void
  detach(): void
  querySelector(selector: string): DrawnNode | undefined
  querySelectorAll(selector: string): DrawnNode[]
}

export interface OpenPage {
  route: string
  /** All the text on the page, in reading order. */
  readonly text: string
  /** The page's data as sent to the view, for elements without text, such as a web-view's or image's address. */
  readonly data: string
  find(selector: string): DrawnNode | undefined
  findAll(selector: string): DrawnNode[]
  /** Taps the first element of that class whose text contains these words. */
  tap(selector: string, words?: string): void
  type(selector: string, at: number, value: string): void
  /** Another event of a component, with WeChat's detail. */
  fire(selector: string, at: number, type: string, detail: unknown): void
  /** Calls a page's lifecycle as WeChat would: onPullDownRefresh, onReachBottom, onShareAppMessage … */
  call(event: string, argument?: unknown): unknown
}

type Answer = (call: StageRequest) => StageReply | Promise<StageReply>

/**
 * Runs the mini-program's real build in a page of jsdom: App and Page as in WeChat, its page stack, storage,
 * clipboard and cloud calls, which go to `answer`. One build can be booted once per test file, because its modules keep
 * their state; `closeAll` resets it between tests.
 */
export function bootWeapp(answer: Answer) {
  // Defines the globals wx, Component and Behavior when it is loaded.
  const simulate: {
    load(file: string, options: object): string
    render(id: string): DrawnComponent
  } = require('miniprogram-simulate')
  const globals = globalThis as unknown as Record<string, unknown> & {
    wx: Record<string, unknown>
    Component: (definition: object) => void
  }
  const registerComponent = globals.Component

  const stack: (OpenPage & { component: DrawnComponent })[] = []
  const ids = new Map<string, string>()
  const storage = new Map<string, unknown>()
  const calls: { name: string; options: Options }[] = []
  const updates: { route: string; bytes: number }[] = []
  let app: Record<string, unknown> = {}
  const host = { answer, clipboard: '' }

  const api =
    (name: string, act: (options: Options) => unknown = () => ({})) =>
    (options: Options = {}) => {
      calls.push({ name, options })
      return Promise.resolve()
        .then(() => act(options))
        .then(
          (value) => {
            options.success?.(value)
            options.complete?.(value)
            return value
          },
          (reason) => {
            options.fail?.(reason)
            options.complete?.(reason)
            if (!options.fail) throw reason
          },
        )
    }

  /** A page's script runs once, when it is first opened, as in WeChat. */
  function loaded(route: string): string {
    const id =
      ids.get(route) ??
      simulate.load(path.join(weappBuild, route), {
        compiler: 'official',
        rootPath: weappBuild,
        compilerOptions: { maxBuffer: 64 * 1024 * 1024 },
      })
    ids.set(route, id)
    return id
  }

  function open(route: string, query: Query = {}): OpenPage {
    callTop('onHide')
    const component = simulate.render(loaded(route))
    component.attach(document.body.appendChild(document.createElement('div')))
    const { instance } = component
    const setData = instance.setData
    instance.setData = (data, done) => {
      updates.push({ route, bytes: Buffer.byteLength(JSON.stringify(data)) })
      return setData.call(instance, data, done)
    }
    Object.assign(instance, { route, __route__: route })

    const page = Object.assign(pageOf(component, route), { component })
    stack.push(page)
    page.call('onLoad', query)
    page.call('onShow')
    page.call('onReady')
    return page
  }

  function close(): void {
    const page = stack.pop()
    page?.call('onUnload')
    page?.component.detach()
  }

  function back(pages = 1): void {
    for (let left = pages; left > 0 && stack.length > 1; left--) close()
    callTop('onShow')
  }

  const callTop = (event: string) => stack[stack.length - 1]?.call(event)

  Object.assign(globals.wx, {
    cloud: {
      init: api('cloud.init'),
      callFunction: api('cloud.callFunction', async ({ data }) => ({
        result: await host.answer(JSON.parse(JSON.stringify(data)) as StageRequest),
      })),
    },
    navigateTo: api('navigateTo', ({ url }) => void open(...parsed(url))),
    redirectTo: api('redirectTo', ({ url }) => {
      close()
      open(...parsed(url))
    }),
    reLaunch: api('reLaunch', ({ url }) => {
      while (stack.length > 0) close()
      open(...parsed(url))
    }),
    navigateBack: api('navigateBack', ({ delta = 1 }) => back(Number(delta))),
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
    removeStorageSync: (key: string) => void storage.delete(key),
    setClipboardData: api('setClipboardData', ({ data }) => void (host.clipboard = String(data))),
    showToast: api('showToast'),
    stopPullDownRefresh: api('stopPullDownRefresh'),
    login: api('login', () => ({ code: 'login-code', errMsg: 'login:ok' })),
    getAppBaseInfo: () => ({ language: 'zh_CN' }),
    getWindowInfo: () => ({
      statusBarHeight: 44,
      windowWidth: 390,
      windowHeight: 844,
      pixelRatio: 2,
      safeArea: { top: 44, bottom: 810 },
    }),
    getMenuButtonBoundingClientRect: () => ({ top: 48, bottom: 80, left: 296, right: 383, width: 87, height: 32 }),
  })
  Object.assign(globals, {
    getCurrentPages: () => stack.map(({ component }) => component.instance),
    getApp: () => app,
    App: (definition: Record<string, unknown>) => void (app = definition),
    Page: (definition: Record<string, unknown>) => {
      const methods = Object.fromEntries(Object.entries(definition).filter(([, value]) => typeof value === 'function'))
      registerComponent({ data: definition.data, methods })
    },
  })

  require(path.join(weappBuild, 'app.js'))
  const launch = { path: 'pages/hall/index', query: {}, scene: 1001 }
  callIfThere(app, 'onLaunch', launch)
  callIfThere(app, 'onShow', launch)

  return Object.assign(host, {
    open,
    back,
    calls,
    updates,
    storage,
    /** The visible page, on top of the stack. */
    top(): OpenPage {
      const page = stack[stack.length - 1]
      if (!page) throw new Error('No page is open.')
      return page
    },
    routes: () => stack.map(({ route }) => route),
    closeAll(): void {
      while (stack.length > 0) close()
      storage.clear()
      calls.length = 0
      updates.length = 0
      host.clipboard = ''
    },
  })
}

export type WeappHost = ReturnType<typeof bootWeapp>

const SETTLED_AFTER_MS = 40

/**
 * Tries until the check passes and still passes a moment later, because the view layer draws after the data arrived,
 * and a tap on an element that will be drawn again has no effect.
 */
export async function waitFor<T>(check: () => T, withinMs = 12_000): Promise<Exclude<T, null | undefined | false>> {
  const giveUpAt = performance.now() + withinMs
  for (;;) {
    if (check()) {
      await new Promise((resolve) => setTimeout(resolve, SETTLED_AFTER_MS))
      const value = check()
      if (value) return value as Exclude<T, null | undefined | false>
    }
    if (performance.now() > giveUpAt) throw new Error(`The check did not pass in time: ${check.toString()}`)
    await new Promise((resolve) => setTimeout(resolve, 15))
  }
}

function pageOf(component: DrawnComponent, route: string): OpenPage {
  return {
    route,
    get text() {
      return component.dom.textContent ?? ''
    },
    get data() {
      return JSON.stringify(component.instance.data)
    },
    find: (selector) => component.querySelector(selector),
    findAll: (selector) => component.querySelectorAll(selector),
    tap(selector, words = '') {
      const node = component.querySelectorAll(selector).find((one) => one.dom.textContent?.includes(words))
      if (!node) throw new Error(`Nothing to tap: ${selector} "${words}" among "${component.dom.textContent}"`)
      fire(node, 'tap', {})
    },
    type(selector, at, value) {
      const node = component.querySelectorAll(selector)[at]
      if (!node) throw new Error(`Nothing to type into: ${selector} number ${at}`)
      fire(node, 'input', { value })
    },
    fire(selector, at, type, detail) {
      const node = component.querySelectorAll(selector)[at]
      if (!node) throw new Error(`No element: ${selector} number ${at}`)
      fire(node, type, detail)
    },
    call: (event, argument) => callIfThere(component.instance, event, argument),
  }
}

function callIfThere(target: Record<string, unknown>, name: string, argument?: unknown): unknown {
  const method = target[name]
  return typeof method === 'function' ? method.call(target, argument) : undefined
}

function fire(node: DrawnNode, type: string, detail: unknown): void {
  node.dispatchEvent(type, { bubbles: true, composed: true, detail })
}

function parsed(url: unknown): [string, Query] {
  const [route = '', search = ''] = String(url).replace(/^\//, '').split('?')
  return [route, Object.fromEntries(new URLSearchParams(search))]
}
