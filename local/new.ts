import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { formatted } from './build/formatted'
import { checkout } from './checkout'
import { namesOf } from './new/names'
import { pagePlan } from './new/page'
import { textsOf } from './new/plan'

const USAGE = `npm run new -- page <plural> --feature <folder of cloudfunctions/features> --title <中文> --title-en <English> [--one <singular>]

Example: npm run new -- page message-templates --feature promotion --title 消息模板 --title-en "Message templates"`

// npm run new: lays out the files of a new thing, so that nothing but its own meaning is left to be written.
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      feature: { type: 'string' },
      title: { type: 'string' },
      'title-en': { type: 'string' },
      one: { type: 'string' },
    },
  })
  const [kind, name] = positionals
  const { feature, title, 'title-en': titleEn, one } = values
  if (kind !== 'page' || !name || !feature || !title || !titleEn) throw new Error(USAGE)

  const texts = textsOf(pagePlan(namesOf(name, one), { feature, title, titleEn }), checkout)
  for (const [file, text] of texts) {
    const at = path.join(checkout, file)
    fs.mkdirSync(path.dirname(at), { recursive: true })
    fs.writeFileSync(at, await formatted(at, text))
  }
  for (const command of ['generate', 'db:generate'])
    spawnSync('npm', ['run', '-s', command], { cwd: checkout, stdio: 'inherit', shell: process.platform === 'win32' })
  console.log([...texts.keys()].map((file) => `  ${file}`).join('\n'))
  console.log(`Next: its columns, its words, its place and icon in admin/src/app/pages.tsx, and npm run check.`)
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
