import path from 'node:path'
import { checkout } from './checkout'

/** What to type for a first account of the installation that lies in this folder, as it stands. */
export function addOperatorCommand(dataDir: string): string {
  const isUsual = path.resolve(dataDir) === path.join(checkout, '.data')
  const where = isUsual ? '' : ` --data ${/\s/.test(dataDir) ? `"${path.resolve(dataDir)}"` : path.resolve(dataDir)}`
  return `npm run operator -- add you@example.com 你的名字 owner${where}`
}
