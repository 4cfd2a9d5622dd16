import { createServer } from 'node:http'

/** Our callback address, which refuses the first calls and then answers as VHall requires. */
export async function callbackReceiver({ refuseFirst }: { refuseFirst: number }) {
  const bodies: Record<string, unknown>[] = []
  let wake: (() => void) | undefined
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
    bodies.push(JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>)
    response.statusCode = bodies.length > refuseFirst ? 200 : 500
    response.end(bodies.length > refuseFirst ? 'SUCCESS' : 'busy')
    wake?.()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('no port')

  return {
    url: `http://127.0.0.1:${address.port}/api/callback/vhall`,
    async received(count: number) {
      while (bodies.length < count) await new Promise<void>((resolve) => (wake = resolve))
      return bodies
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
