import { buildSync, type BuildOptions } from 'esbuild'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { checkout } from '../checkout'
import { bundle } from './bundle'

const entries = path.join(checkout, 'cloudfunctions/functions')
const tableThread = path.join(checkout, 'cloudfunctions/adapters/tables/table-thread.ts')
/** Functions that read uploaded tables. The file of the worker thread lies beside each of them. */
const READ_FILES = ['admin', 'worker']

const options = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: true,
  external: ['proxy-agent', 'pg-native', 'typescript'],
  logLevel: 'silent',
} satisfies BuildOptions

/**
 * One self-contained file per function, `dist/functions/<name>/index.js`: the same on CloudBase and in the local host.
 * The externals are required lazily behind a `try` or a branch we never reach: `proxy-agent` by urllib (wechat-oauth),
 * `pg-native` by pg, `typescript` by cosmiconfig (graphile-worker).
 */
export async function buildFunctions(outdir: string): Promise<void> {
  fs.rmSync(outdir, { recursive: true, force: true })
  await bundle({
    ...options,
    entryPoints: Object.fromEntries([
      ...functionNames().map((name) => [`${name}/index`, path.join(entries, name, 'index.ts')]),
      ...READ_FILES.map((name) => [`${name}/table-thread`, tableThread]),
    ]),
    outdir,
  })
}

/**
 * Builds only the worker thread's file, for the product run from its sources. It takes a few milliseconds, once per
 * process.
 */
export function builtTableThread(): string {
  if (threadFile && fs.existsSync(threadFile)) return threadFile
  threadFile = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'livehall-thread-')), 'table-thread.js')
  buildSync({ ...options, entryPoints: [tableThread], outfile: threadFile })
  return threadFile
}

let threadFile: string | undefined

function functionNames(): string[] {
  const folders = fs.existsSync(entries) ? fs.readdirSync(entries) : []
  return folders.filter((name) => fs.existsSync(path.join(entries, name, 'index.ts')))
}
