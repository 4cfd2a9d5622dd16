import fs from 'node:fs'
import path from 'node:path'
import type { Caller } from '../../shared/contracts/route'
import { checkout } from '../checkout'

/** A route as its contract describes it: the name it is exported by, and the contract's file without `.ts`. */
export type ContractRoute = {
  name: string
  file: string
  method: string
  path: string
  caller: Caller
  summary: string
  /** Uploads travel as forms instead. */
  isJson: boolean
}

/** Every route of every contract, in the order of the files. */
export async function contractRoutes(): Promise<ContractRoute[]> {
  const folder = path.join(checkout, 'shared/contracts')
  const routes: ContractRoute[] = []
  for (const file of fs.readdirSync(folder).toSorted()) {
    if (!file.endsWith('.ts')) continue
    const exported = (await import(path.join(folder, file))) as Record<string, unknown>
    for (const [name, value] of Object.entries(exported)) {
      if (!isRoute(value)) continue
      const { method, path: address, caller, summary = '', request } = value
      const isJson = !request?.body || 'application/json' in request.body.content
      routes.push({ name, file: file.slice(0, -3), method, path: address, caller, summary, isJson })
    }
  }
  return routes
}

type Exported = Pick<ContractRoute, 'method' | 'path' | 'caller'> & {
  summary?: string
  request?: { body?: { content: object } }
}

const isRoute = (value: unknown): value is Exported =>
  typeof value === 'object' && value !== null && 'caller' in value && 'path' in value
