import { spawnSync } from 'node:child_process'
import fs from 'node:fs'

/** Where the browser lies on the usual systems; `CHROMIUM` names another one. */
const BROWSERS = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

export const installedBrowser = (): string | undefined => BROWSERS.find((file) => file && fs.existsSync(file))

/**
 * A browser and a font with Chinese characters for the suites that draw pages: Debian's packages, where one of them is
 * missing and we may install. Elsewhere it says what is missing; those suites then fail, the others do not.
 */
export function provideTestBrowser(say: (line: string) => void): void {
  const missing = [...(installedBrowser() ? [] : ['chromium']), ...(hasChineseFont() ? [] : ['fonts-noto-cjk'])]
  if (missing.length === 0) return

  const asRoot = rootCommand()
  if (!asRoot || !runs('apt-get', ['--version'])) {
    say(`For the suites in a browser install ${missing.join(' and ')}, or name a Chromium in CHROMIUM.`)
    return
  }
  say(`Installing ${missing.join(' and ')} for the suites in a browser …`)
  apt(asRoot, ['update', '-q'])
  if (!apt(asRoot, ['install', '-y', '-q', '--no-install-recommends', ...missing]))
    say(`${missing.join(' and ')} could not be installed; its messages are above.`)
}

/** Fontconfig names the languages of each font; a machine that has no fontconfig draws with what the browser finds. */
function hasChineseFont(): boolean {
  const listed = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' })
  return process.platform !== 'linux' || (listed.status === 0 && listed.stdout.trim() !== '')
}

/** Before each command, so that it may change the system; nothing where we may not. */
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
