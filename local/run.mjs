// The way into every command, in plain Node, so that it works before anything is installed:
//   node local/run.mjs start|build|test … installs what is missing, then runs local/<command>.ts.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const checkout = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const [command = ''] = process.argv.slice(2)
const entry = path.join(checkout, 'local', `${command}.ts`)

requireNode(20, 19)
if (!existsSync(entry)) stop(`There is no command "${command}".`)
if (!isInstalled()) install()

const { register } = await import('tsx/esm/api')
register()
const { register: registerCommonJs } = await import('tsx/cjs/api')
registerCommonJs()
process.argv.splice(1, 2, entry)
await import(pathToFileURL(entry).href)

function requireNode(major, minor) {
  const [ownMajor, ownMinor] = process.versions.node.split('.').map(Number)
  if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return
  stop(`LiveHall needs Node ${major}.${minor} or newer; this is ${process.versions.node}.`)
}

/**
 * Compares what npm recorded in node_modules with the lock file. The file's time is no use: it also changes on a
 * checkout of a branch.
 */
function isInstalled() {
  const installed = packagesOf('node_modules/.package-lock.json')
  const wanted = packagesOf('package-lock.json')
  if (!installed || !wanted) return false

  return Object.entries(wanted).every(
    ([name, { version, optional, devOptional }]) =>
      name === '' || installed[name]?.version === version || (!installed[name] && (optional || devOptional)),
  )
}

function packagesOf(file) {
  const at = path.join(checkout, file)
  return existsSync(at) ? JSON.parse(readFileSync(at, 'utf8')).packages : undefined
}

function install() {
  console.log('Installing dependencies (npm ci), a few minutes the first time …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund'], {
    cwd: checkout,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) stop('npm ci failed; see its message above. Nothing was started.')
}

function stop(message) {
  console.error(message)
  process.exit(1)
}
