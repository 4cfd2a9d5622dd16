import path from 'node:path'
import { checkout } from './checkout'

/** The command that adds the first operator to the installation in this folder. */
export function addOperatorCommand(dataDir: string): string {
  const isUsual = path.resolve(dataDir) === path.join(checkout, '.data')
  const where = isUsual ? '' : ` --data ${/\s/.test(dataDir) ? `"${path.resolve(dataDir)}"` : path.resolve(dataDir)}`
  return `npm run operator -- add you@example.com 你的名字 owner${where}`
}
