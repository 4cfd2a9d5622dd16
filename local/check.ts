import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { buildMissing } from './build/build-missing'
import { writeClients } from './build/write-clients'
import { writeReferences } from './build/write-references'
import { bannedWords } from './checks/banned-words'
import { providerNames } from './checks/provider-names'
import { checkout } from './checkout'

const bin = (name: string) => path.join(checkout, 'node_modules/.bin', name)

/** Each check, with the tool that runs it. */
const QUESTIONS: [title: string, command: string, args: string[]][] = [
  ['format', bin('prettier'), ['--check', '--log-level', 'warn', '.']],
  ['types', bin('tsc'), ['-b']],
  ['lint', bin('oxlint'), ['--deny-warnings']],
  [
    'import rules',
    bin('depcruise'),
    [
      'shared',
      'cloudfunctions',
      'miniprogram/src',
      'admin/src',
      'local',
      'test',
      '--config',
      '.dependency-cruiser.cjs',
    ],
  ],
  ['unused code', bin('knip'), []],
]

// npm run check: format, types, lint, import rules, unused code, builds, size of the mini-program and of the first H5
// page.
async function main(): Promise<void> {
  const failed: string[] = []
  for (const [title, command, args] of QUESTIONS) if (!ask(title, command, args)) failed.push(title)

  const words = bannedWords(checkout)
  if (words.length > 0) failed.push(`words:\n  ${words.join('\n  ')}\n`)

  const named = providerNames(checkout)
  if (named.length > 0) failed.push(`providers named:\n  ${named.join('\n  ')}\n`)

  const stale = [...(await writeClients()), ...(await writeReferences())]
  if (stale.length > 0) failed.push(`${stale.join(', ')} (out of date, now written anew)`)

  await buildMissing()
  const { weigh } = await import('./build/weigh')
  const tooHeavy = weigh()
  if (tooHeavy.length > 0) failed.push(...tooHeavy)

  if (failed.length > 0) throw new Error(`Not clean: ${failed.join(', ')}`)
  console.log('All clean.')
}

function ask(title: string, command: string, args: string[]): boolean {
  const startedAt = Date.now()
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: checkout,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  const isClean = status === 0
  console.log(`${isClean ? '✓' : '✗'} ${title} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`)
  if (!isClean) console.log(stdout + stderr)
  return isClean
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
