import { child } from './child'

export const FUNCTION_PROCESSES = [1, 4]

export type VisitorServers = { ours: string; constant: string; insert: string }

/** Our functions and the floors, each in so many processes: one after the other, so that none takes from another. */
export async function withServers<Result>(
  environment: Record<string, string>,
  processes: number,
  measure: (servers: VisitorServers) => Promise<Result>,
  constantReply: (origin: string) => Promise<string> = async () => '{}',
): Promise<Result> {
  const settings = { ...environment, BENCH_PROCESSES: String(processes) }
  const product = await child<{ origin: string }>('product-server.ts', settings)
  try {
    const floor = await child<{ constantUrl: string; insertOrigin: string }>('floor-server.ts', {
      ...settings,
      CONSTANT_REPLY: await constantReply(product.word.origin),
    })
    try {
      const { constantUrl, insertOrigin } = floor.word
      return await measure({ ours: product.word.origin, constant: constantUrl, insert: insertOrigin })
    } finally {
      await floor.stop()
    }
  } finally {
    await product.stop()
  }
}

export const inProcesses = (processes: number) =>
  processes === 1 ? '50 connections' : `50 connections, ${processes} function processes`
