import net from 'node:net'

/** Below the range that systems use for outgoing connections (32768 and up), so that none of those takes the port. */
const FIRST = 15_000
const LAST = 32_000
const TRIES = 50

/**
 * A port on 127.0.0.1 that nobody listens on right now. It is random, so that processes that ask at the same time
 * rarely get the same one.
 */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const port = FIRST + Math.floor(Math.random() * (LAST - FIRST))
    if (await isFree(port)) return port
  }
  throw new Error(`No free port found between ${FIRST} and ${LAST}.`)
}

/** The wanted port, or the next free one above it. */
export async function portToListenOn(wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + 50; port++) if (await isFree(port)) return port
  throw new Error(`No free port from ${wanted} to ${wanted + 49}.`)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer().once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
