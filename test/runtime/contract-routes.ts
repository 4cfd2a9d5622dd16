import fs from 'node:fs'
import path from 'node:path'
import type { Caller } from '../../shared/contracts/route'

export type ContractRoute = { method: string; path: string; caller: Caller }

const CONTRACTS = path.join(__dirname, '../../shared/contracts')

/** Every route of every contract, so that tests cover a new route without naming it. */
export function contractRoutes(prefix: string): ContractRoute[] {
  return fs
    .readdirSync(CONTRACTS)
    .flatMap((file) => Object.values<unknown>(jest.requireActual(path.join(CONTRACTS, file))).filter(isRoute))
    .filter((route) => route.path.startsWith(prefix))
}

const isRoute = (value: unknown): value is ContractRoute =>
  typeof value === 'object' && value !== null && 'caller' in value && 'path' in value && 'method' in value
