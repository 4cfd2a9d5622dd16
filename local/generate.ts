import { writeClients } from './build/write-clients'
import { writeReferences } from './build/write-references'

// npm run generate: what is written from the source: the typed clients of panel and mini-program, the references.
async function main(): Promise<void> {
  const written = [...(await writeClients()), ...(await writeReferences())]
  console.log(written.length > 0 ? `Written: ${written.join(', ')}` : 'Everything generated is up to date.')
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
