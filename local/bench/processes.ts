import cluster from 'node:cluster'
import { freePort } from '../free-port'

/**
 * Serves ports of its own from BENCH_PROCESSES processes (1 where none is given) and prints what `describe` says of
 * the ports as JSON, once every process answers. Connections are dealt out by turns, as a gateway does to instances.
 */
export async function serveFromProcesses({ ports, serve, describe }: Serving): Promise<void> {
  if (cluster.isWorker) {
    await serve(JSON.parse(process.env.BENCH_PORTS ?? '[]') as number[])
    process.send?.('ready')
    return
  }
  const taken: number[] = []
  while (taken.length < ports) taken.push(await freePort())
  const count = Number(process.env.BENCH_PROCESSES ?? 1)
  if (count === 1) await serve(taken)
  else await Promise.all(Array.from({ length: count }, () => fork(taken)))
  console.log(JSON.stringify(describe(taken.map((port) => `http://127.0.0.1:${port}`))))
}

type Serving = {
  ports: number
  serve(ports: number[]): Promise<unknown>
  describe(origins: string[]): Record<string, string | undefined>
}

/** It ends with the process that started it. */
function fork(ports: number[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = cluster.fork({ BENCH_PORTS: JSON.stringify(ports) })
    worker.once('message', () => resolve())
    worker.once('exit', (code) => reject(new Error(`A process ended with ${code} before it was ready`)))
  })
}
