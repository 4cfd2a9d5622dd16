import { spawn } from 'node:child_process'
import path from 'node:path'
import { checkout } from '../checkout'
import { buildConsole } from './build-console'
import { buildFunctions } from './build-functions'

interface Target {
  title: string
  /** Files and folders whose content decides whether the last build is still valid. */
  sources: string[]
  output: string
  build(output: string): Promise<void>
}

const everywhere = ['shared', 'package-lock.json', 'tsconfig.base.json', 'local/build']
const taro = path.join(checkout, 'node_modules/@tarojs/cli/bin/taro')
const vite = path.join(checkout, 'node_modules/vite/bin/vite.js')

export const targets = {
  functions: {
    title: 'cloud functions',
    sources: [...everywhere, 'cloudfunctions'],
    output: 'dist/functions',
    build: buildFunctions,
  },
  panel: {
    title: 'panel',
    sources: [...everywhere, 'admin'],
    output: 'admin/dist',
    build: () => runTool([vite, 'build', 'admin', '--config', 'admin/vite.config.mts'], checkout),
  },
  weapp: {
    title: 'mini-program',
    sources: [...everywhere, 'miniprogram', 'project.config.json'],
    output: 'miniprogram/dist/weapp',
    build: () => runTool([taro, 'build', '--type', 'weapp'], path.join(checkout, 'miniprogram')),
  },
  h5: {
    title: 'H5 pages',
    sources: [...everywhere, 'miniprogram'],
    output: 'miniprogram/dist/h5',
    build: () => runTool([taro, 'build', '--type', 'h5'], path.join(checkout, 'miniprogram')),
  },
  console: {
    title: 'console',
    sources: ['package-lock.json', 'local/build', 'local/console'],
    output: 'dist/console',
    build: buildConsole,
  },
} satisfies Record<string, Target>

export type TargetName = keyof typeof targets

export const targetNames = Object.keys(targets) as TargetName[]

/** Runs a build tool without showing its output. When it fails, the output becomes the error's message. */
async function runTool(args: string[], cwd: string): Promise<void> {
  const output: Buffer[] = []
  const env = { ...process.env, NODE_ENV: 'production', FORCE_COLOR: '0' }
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk))

  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  if (code !== 0) throw new Error(Buffer.concat(output).toString())
}
