import type { z } from 'zod'
import type { Faults } from './faults'

/** Lists, adds and clears forced faults, for one operation or for all. */
export function controlFaults<Fault extends { operation: string; times?: number }>(
  method: string,
  operation: string,
  body: unknown,
  faults: Faults<Fault>,
  schema: z.ZodType<Fault>,
): unknown {
  if (method === 'POST') faults.add(schema.parse(body))
  else if (method === 'DELETE') faults.clear(operation || undefined)
  else if (method !== 'GET') return undefined
  return { faults: faults.list() }
}
