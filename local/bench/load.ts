import autocannon from 'autocannon'
import { median } from './cell'

type Shot = {
  url: string
  requests?: autocannon.Request[]
  setupClient?: autocannon.Options['setupClient']
  seconds?: number
  connections?: number
}
export type Measured = { perSecond: number; p99Ms: number; failed: number }

const CONNECTIONS = 50

/** One round of load from this process over loopback. It ends by itself. */
export async function shoot({
  url,
  requests,
  setupClient,
  seconds = 5,
  connections = CONNECTIONS,
}: Shot): Promise<Measured> {
  const result = await autocannon({ url, connections, duration: seconds, requests, setupClient })
  return {
    perSecond: result['2xx'] / result.duration,
    p99Ms: result.latency.p99,
    failed: result.non2xx + result.errors + result.timeouts,
  }
}

/** Runs the product and the floor in turns, so that other work on the machine slows both. */
export async function byTurns(
  ours: () => Promise<Measured>,
  floor: () => Promise<Measured>,
  rounds = 4,
): Promise<{ ours: Measured; floor: Measured }> {
  const taken = { ours: [] as Measured[], floor: [] as Measured[] }
  for (let round = 0; round < rounds; round++) {
    taken.floor.push(await floor())
    taken.ours.push(await ours())
  }
  return { ours: middle(taken.ours), floor: middle(taken.floor) }
}

const middle = (rounds: Measured[]): Measured => ({
  perSecond: median(rounds.map((round) => round.perSecond)),
  p99Ms: median(rounds.map((round) => round.p99Ms)),
  failed: rounds.reduce((sum, round) => sum + round.failed, 0),
})
