import { spawnSync } from 'node:child_process'
import fs from 'node:fs'

/** The usual paths of the browser; `CHROMIUM` names another one. */
const BROWSERS = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

export const installedBrowser = (): string | undefined => BROWSERS.find((file) => file && fs.existsSync(file))

/**
 * Provides a browser and a font with Chinese characters for the suites that draw pages. Debian's packages are installed
 * where one is missing and we have the right to. Elsewhere it prints what is missing; those suites then fail, the
 * others do not.
 */
export function provideTestBrowser(say: (line: string) => void): void {
  const missing = [...(installedBrowser() ? [] : ['chromium']), ...(hasChineseFont() ? [] : ['fonts-noto-cjk'])]
  if (missing.length === 0) return

  const asRoot = rootCommand()
  if (!asRoot || !runs('apt-get', ['--version'])) {
    say(`The browser suites need ${missing.join(' and ')}: install it, or set CHROMIUM to the path of a Chromium.`)
    return
  }
  say(`Installing ${missing.join(' and ')} for the browser suites …`)
  apt(asRoot, ['update', '-q'])
  if (!apt(asRoot, ['install', '-y', '-q', '--no-install-recommends', ...missing]))
    say(`${missing.join(' and ')} could not be installed; see the messages above.`)
}

/**
 * Fontconfig lists the languages of each font. On a machine without fontconfig the browser draws with the fonts it
 * finds.
 */
function hasChineseFont(): boolean {
  const listed = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' })
  return process.platform !== 'linux' || (listed.status === 0 && listed.stdout.trim() !== '')
}

/** The prefix that lets a command change the system; undefined where we have no right to. */
function rootCommand(): string[] | undefined {
  if (process.getuid?.() === 0) return []
  return runs('sudo', ['-n', 'true']) ? ['sudo', '-n'] : undefined
}

function apt([sudo, ...flags]: string[], args: string[]): boolean {
  const command = sudo ? [...flags, 'apt-get', ...args] : args
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(sudo ?? 'apt-get', command, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
}

const runs = (command: string, args: string[]) => spawnSync(command, args, { stdio: 'ignore' }).status === 0
