import fs from 'node:fs'
import path from 'node:path'
import type { FunctionMain } from './function-main'

/**
 * The deployed bundle of every function: `<folder>/<name>/index.js`. The environment that they read must be set before.
 */
export function loadFunctions(folder: string): Record<string, FunctionMain> {
  const names = fs.readdirSync(folder).filter((name) => fs.existsSync(path.join(folder, name, 'index.js')))
  return Object.fromEntries(names.map((name) => [name, load(path.join(folder, name, 'index.js'))]))
}

function load(file: string): FunctionMain {
  const { main } = require(file) as { main?: FunctionMain }
  if (!main) throw new Error(`${file} does not export main.`)
  return main
}
