import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { checkout } from '../checkout'

interface Weight {
  title: string
  bytes: number
  bar: number
}

const KB = 1024
const weapp = path.join(checkout, 'miniprogram/dist/weapp')
const h5 = path.join(checkout, 'miniprogram/dist/h5')

/**
 * Sizes that people wait for: WeChat loads the whole main package, a browser loads the scripts of the first page
 * (compressed).
 */
export function weights(): Weight[] {
  return [
    {
      title: 'mini-program, main package',
      bytes: sum(filesUnder(weapp).map((file) => statSync(file).size)),
      bar: 600 * KB,
    },
    {
      title: 'H5, scripts of the hall (gzip)',
      bytes: sum(hallScripts().map((file) => gzipSync(readFileSync(file)).length)),
      bar: 190 * KB,
    },
  ]
}

/** Prints the sizes and returns the titles of those over their limit. */
export function weigh(): string[] {
  const all = weights()
  for (const { title, bytes, bar } of all) {
    console.log(`${bytes <= bar ? '✓' : '✗'} ${title}: ${(bytes / KB).toFixed(1)} KB of ${bar / KB} KB`)
  }
  return all.filter(({ bytes, bar }) => bytes > bar).map(({ title }) => `${title} exceeds its size limit`)
}

/** `index.html` names all scripts of the hall: those it starts with, and those it preloads. */
function hallScripts(): string[] {
  const html = readFileSync(path.join(h5, 'index.html'), 'utf8')
  const named = new Set([...html.matchAll(/\/m\/(js\/[\w.-]+\.js)/g)].map(([, file]) => path.join(h5, file ?? '')))
  return [...named].filter((file) => existsSync(file))
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
