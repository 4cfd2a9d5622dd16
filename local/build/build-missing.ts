import fs from 'node:fs'
import path from 'node:path'
import { checkout } from '../checkout'
import { fingerprint } from './fingerprint'
import { targetNames, targets, type TargetName } from './targets'

/** Builds every target whose current sources have no build yet, and prints one line for each. Throws when one fails. */
export async function buildMissing(names: TargetName[] = targetNames): Promise<void> {
  for (const name of names) {
    const { title, sources, output, build } = targets[name]
    const folder = path.join(checkout, output)
    const stamp = `${folder}.fingerprint` // beside the folder, because builders empty it
    const current = fingerprint(checkout, sources, builtInSettings())
    if (fs.existsSync(folder) && read(stamp) === current) continue

    process.stdout.write(`Building the ${title} … `)
    const startedAt = Date.now()
    fs.rmSync(stamp, { force: true })
    fs.mkdirSync(folder, { recursive: true })
    try {
      await build(folder)
    } catch (error) {
      process.stdout.write('failed\n')
      throw new Error(`The ${title} could not be built:\n${(error as Error).message}`, { cause: error })
    }
    fs.writeFileSync(stamp, current)
    process.stdout.write(`${((Date.now() - startedAt) / 1000).toFixed(1)} s\n`)
  }
}

/** Environment values that the builders write into their output. */
function builtInSettings(): string[] {
  return Object.keys(process.env)
    .filter((key) => /^(TARO_APP_|VITE_)/.test(key))
    .toSorted()
    .map((key) => `${key}=${process.env[key]}`)
}

function read(file: string): string | undefined {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined
}
