import { parseArgs } from 'node:util'
import { buildMissing } from './build/build-missing'
import { startProduct } from './start-product'

// npm start [-- --port 3000] [--data folder] [--empty]: the whole product on this machine, with a seed company unless
// --empty.
async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: process.env.PORT ?? '3000' },
      data: { type: 'string' },
      empty: { type: 'boolean', default: false },
    },
  })
  await buildMissing()
  const product = await startProduct({
    wantedPort: Number(values.port),
    withSeed: !values.empty,
    say: (line) => console.log(line),
    ...(values.data && { dataDir: values.data }),
  })
  console.log(product.addresses)

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    console.log('\nStopping …')
    await product.stop()
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(`LiveHall could not start: ${error.message}`)
  process.exit(1)
})
