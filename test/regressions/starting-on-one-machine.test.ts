import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { addOperatorCommand } from '../../local/add-operator-command'
import { buildConsole } from '../../local/build/build-console'
import { fingerprint } from '../../local/build/fingerprint'
import { checkout } from '../../local/checkout'
import { holdData } from '../../local/hold-data'

const folder = () => fs.mkdtempSync(path.join(os.tmpdir(), 'livehall-start-'))

describe('a second start on the same data', () => {
  it('is refused with which process runs, its address, and what to do', async () => {
    const dataDir = folder()
    const first = await holdData(dataDir)
    first.tellPort(3456)

    const second = holdData(dataDir)

    await expect(second).rejects.toThrow(
      new RegExp(
        `runs already on the data in .*http://localhost:3456/ \\(process ${process.pid}\\)[^]*--data <another`,
      ),
    )
    await first.release()
  })

  it('is refused by any other path to the folder, too', async () => {
    const dataDir = folder()
    const first = await holdData(dataDir)
    fs.symlinkSync(dataDir, `${dataDir}-link`)

    await expect(holdData(`${dataDir}-link`)).rejects.toThrow('just starting')

    await first.release()
  })

  it('works beside one on other data, and after the first one has ended', async () => {
    const dataDir = folder()
    const first = await holdData(dataDir)
    const beside = await holdData(folder())
    await first.release()

    const next = await holdData(dataDir)

    await Promise.all([next.release(), beside.release()])
  })

  it('works after the first one was killed', async () => {
    const dataDir = folder()
    const code = `require('tsx/cjs'); require('./local/hold-data').holdData(${JSON.stringify(dataDir)}).then(() => { console.log('held'); setInterval(() => 0, 1000) })`
    const killed = spawn(process.execPath, ['-e', code], { cwd: checkout, stdio: ['ignore', 'pipe', 'inherit'] })
    await once(killed.stdout, 'data')
    await expect(holdData(dataDir)).rejects.toThrow(`process ${killed.pid}`)
    killed.kill('SIGKILL')
    await once(killed, 'exit')

    const next = await holdData(dataDir)

    await next.release()
  })
})

describe('the command for a first account', () => {
  it.each([
    ['of the usual folder', path.join(checkout, '.data'), 'npm run operator -- add you@example.com 你的名字 owner'],
    ['of another folder', '/srv/hall', 'npm run operator -- add you@example.com 你的名字 owner --data /srv/hall'],
    [
      'of one with a space',
      '/srv/my hall',
      'npm run operator -- add you@example.com 你的名字 owner --data "/srv/my hall"',
    ],
  ])('names the installation %s', (_, dataDir, command) => {
    expect(addOperatorCommand(dataDir)).toBe(command)
  })

  it('says that there is no installation in a folder without one, and makes none', () => {
    const empty = folder()

    const { status, stderr } = spawnSync(
      process.execPath,
      ['local/run.mjs', 'operator', 'add', 'a@example.com', 'A', 'owner', '--data', empty],
      { cwd: checkout, env: { ...process.env, DATABASE_URL: '' }, encoding: 'utf8' },
    )

    expect({ status, stderr: stderr.trim() }).toEqual({
      status: 1,
      stderr: `There is no installation in ${empty}. Start it once: npm start -- --data ${empty}`,
    })
    expect(fs.readdirSync(empty)).toEqual([])
  }, 60_000)
})

describe('a build', () => {
  it('is up to date when only the bundler’s cache beside the sources is new', () => {
    const root = folder()
    fs.mkdirSync(path.join(root, 'pages'))
    fs.writeFileSync(path.join(root, 'pages/hall.ts'), 'hall')
    const before = fingerprint(root, ['pages'])

    fs.mkdirSync(path.join(root, 'pages/.swc/plugins'), { recursive: true })
    fs.writeFileSync(path.join(root, 'pages/.swc/plugins/cache'), 'something')

    expect(fingerprint(root, ['pages'])).toBe(before)
  })

  it('leaves no bundler process behind', async () => {
    const before = bundlers()

    await buildConsole(path.join(folder(), 'console'))

    expect(bundlers().filter((pid) => !before.includes(pid))).toEqual([])
  }, 120_000)

  it.each(['TARO_APP_CLOUD_ENV', 'TARO_APP_API_BASE'])('uses the setting %s that the guide names', (name) => {
    const guide = fs.readFileSync(path.join(checkout, 'docs/guides/configuration.md'), 'utf8')
    const config = fs.readFileSync(path.join(checkout, 'miniprogram/config/index.ts'), 'utf8')

    expect([guide.includes(`\`${name}\``), config.includes(`process.env.${name} `)]).toEqual([true, true])
  })
})

/** Running child processes of this process. */
function bundlers(): number[] {
  const lines = execFileSync('ps', ['-A', '-o', 'ppid=,pid=,args='], { encoding: 'utf8' }).trim().split('\n')
  return lines
    .filter((line) => line.includes('esbuild') && !line.includes('defunct'))
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([parent, pid]) => (parent === process.pid ? (pid ?? []) : []))
}
