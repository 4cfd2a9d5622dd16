import fs from 'node:fs'
import path from 'node:path'
import { checkout } from '../checkout'
import { bundle } from './bundle'

const page = path.join(checkout, 'local/console/page')

/** The page of `/sandbox/`: one script, one style sheet, one document. */
export async function buildConsole(outdir: string): Promise<void> {
  fs.rmSync(outdir, { recursive: true, force: true })
  await bundle({
    entryPoints: { main: path.join(page, 'main.tsx') },
    outdir,
    bundle: true,
    platform: 'browser',
    target: ['chrome110', 'firefox115', 'safari16'],
    format: 'iife',
    jsx: 'automatic',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  })
  fs.copyFileSync(path.join(page, 'index.html'), path.join(outdir, 'index.html'))
}
