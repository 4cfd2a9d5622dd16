import net from 'node:net'

/** Below what systems take for outgoing connections (32768 and up), so that none of these comes between. */
const FIRST = 15_000
const LAST = 32_000
const TRIES = 50

/** A port nobody listens on right now, on 127.0.0.1. Picked at random, so that processes that ask at once rarely meet. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const port = FIRST + Math.floor(Math.random() * (LAST - FIRST))
    if (await isFree(port)) return port
  }
  throw new Error(`No free port found between ${FIRST} and ${LAST}.`)
}

/** The wanted port, or the next one above it that is free. */
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
