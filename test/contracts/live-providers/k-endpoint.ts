import { createServer } from 'node:http'

export type KEndpoint = {
  authUrl: string
  failureUrl: string
  asked: { k: string; email: string }[]
  close(): Promise<void>
}

/** Our side of the K check: only the watch token that we issued is valid. */
export async function kEndpoint(goodPass: string): Promise<KEndpoint> {
  const asked: KEndpoint['asked'] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
    const form = new URLSearchParams(Buffer.concat(chunks).toString('utf8'))
    asked.push({ k: form.get('k') ?? '', email: form.get('email') ?? '' })
    response.end(form.get('k') === goodPass ? 'pass' : 'fail')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('no port')

  return {
    authUrl: `http://127.0.0.1:${address.port}/api/callback/vhall/k`,
    failureUrl: 'http://hub.example/m/webinar/abc',
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
