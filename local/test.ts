import { spawn } from 'node:child_process'
import path from 'node:path'
import { buildMissing } from './build/build-missing'
import { checkout } from './checkout'
import { provideTestBrowser } from './test-browser'

// npm test [jest arguments]: the suites run on the real builds, so the builds are made first.
async function main(args: string[]): Promise<void> {
  await buildMissing()
  if (args.length === 0 || args.some((arg) => arg.includes('journeys'))) provideTestBrowser((line) => console.log(line))
  const jest = spawn(process.execPath, [path.join(checkout, 'node_modules/jest/bin/jest.js'), ...args], {
    cwd: checkout,
    stdio: 'inherit',
  })
  jest.on('exit', (code) => (process.exitCode = code ?? 1))
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
