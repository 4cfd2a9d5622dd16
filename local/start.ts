import { buildMissing } from './build/build-missing'
import { startProduct } from './start-product'

// npm start [--port 3000] [--empty]: the whole product on this machine, with a seed company unless --empty.
async function main(args: string[]): Promise<void> {
  const portAt = args.indexOf('--port')
  const product = await (async () => {
    await buildMissing()
    return startProduct({
      wantedPort: portAt >= 0 ? Number(args[portAt + 1]) : Number(process.env.PORT ?? 3000),
      withSeed: !args.includes('--empty'),
      say: (line) => console.log(line),
    })
  })()
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
