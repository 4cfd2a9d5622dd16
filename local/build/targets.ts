import path from 'node:path'
import { checkout } from '../checkout'
import { buildConsole } from './build-console'
import { buildFunctions } from './build-functions'
import { runTool } from './run-tool'

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
