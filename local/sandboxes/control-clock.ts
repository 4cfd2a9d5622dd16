import { z } from 'zod'

/** Sets the stand-in's own clock, which may differ from this machine's clock. */
export function controlClock(method: string, body: unknown, world: { clockOffsetMs: number; now(): number }): unknown {
  if (method === 'POST') world.clockOffsetMs = z.object({ offsetMs: z.number() }).parse(body).offsetMs
  else if (method !== 'GET') return undefined
  return { offsetMs: world.clockOffsetMs, now: new Date(world.now()).toISOString() }
}
