import { buildMissing } from './build/build-missing'
import { targetNames, type TargetName } from './build/targets'

// npm run build [weapp|h5|panel|functions …]: builds the named targets that changed, or all four when none is named.
async function main(asked: string[]): Promise<void> {
  const unknown = asked.find((name) => !targetNames.includes(name as TargetName))
  if (unknown) throw new Error(`There is nothing called "${unknown}" to build; there are ${targetNames.join(', ')}.`)

  await buildMissing(asked.length > 0 ? (asked as TargetName[]) : targetNames)
  console.log('Built and up to date.')
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
