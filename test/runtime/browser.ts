import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { installedBrowser } from '../../local/test-browser'

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export type Watched = {
  page: Page
  context: BrowserContext
  /** Errors that the developer tools would show. */ complaints: string[]
}

/** The installed Chromium, without a window. */
export function openBrowser(): Promise<Browser> {
  const executablePath = installedBrowser()
  if (!executablePath)
    throw new Error(
      'No Chromium found. Install one (Debian: apt-get install chromium fonts-noto-cjk) or name it in CHROMIUM.',
    )
  return chromium.launch({ executablePath, args: QUIET })
}

export const openDesk = (browser: Browser): Promise<Watched> => open(browser, { width: 1440, height: 900 }, 1)
export const openPhone = (browser: Browser): Promise<Watched> => open(browser, { width: 390, height: 844 }, 2)

async function open(
  browser: Browser,
  viewport: { width: number; height: number },
  deviceScaleFactor: number,
): Promise<Watched> {
  const context = await browser.newContext({
    viewport,
    deviceScaleFactor,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  // A page that is left while it loads aborts its own requests, which is not an error.
  page.on(
    'requestfailed',
    (request) => request.failure()?.errorText !== 'net::ERR_ABORTED' && complaints.push(`failed: ${request.url()}`),
  )
  return { page, context, complaints }
}
