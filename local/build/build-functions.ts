import fs from 'node:fs'
import path from 'node:path'
import { checkout } from '../checkout'
import { bundle } from './bundle'

const entries = path.join(checkout, 'cloudfunctions/functions')

/**
 * One self-contained file per function, `dist/functions/<name>/index.js`: the same on CloudBase and in the local host.
 * The externals are required lazily behind a `try` or a branch we never reach: `proxy-agent` by urllib (wechat-oauth),
 * `pg-native` by pg, `typescript` by cosmiconfig (graphile-worker).
 */
export async function buildFunctions(outdir: string): Promise<void> {
  fs.rmSync(outdir, { recursive: true, force: true })
  await bundle({
    entryPoints: Object.fromEntries(
      functionNames().map((name) => [`${name}/index`, path.join(entries, name, 'index.ts')]),
    ),
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    external: ['proxy-agent', 'pg-native', 'typescript'],
    logLevel: 'silent',
  })
}

function functionNames(): string[] {
  const folders = fs.existsSync(entries) ? fs.readdirSync(entries) : []
  return folders.filter((name) => fs.existsSync(path.join(entries, name, 'index.ts')))
}
