import type { Events } from '../events'
import type { Limits } from '../limits'
import type { Lives } from '../lives'
import type { Account, App } from '../state'
import type { World } from '../world'
import { panelistOperations } from './panelists'
import { pastWebinarOperations } from './past-webinars'
import { recordingOperations } from './recordings'
import { registrantOperations } from './registrants'
import { reportOperations } from './reports'
import { userOperations } from './users'
import { webinarOperations } from './webinars'

export type Call = {
  world: World
  events: Events
  lives: Lives
  limits: Limits
  account: Account
  app: App
  /** The parameters in the path, decoded. */
  params: string[]
  query: Record<string, string>
  /** Checked against the contract's schema. */
  body: unknown
}

export type Reply = { status: number; body?: unknown }
/** Operations by the contract's operationId. */
export type Operations = Record<string, (call: Call) => Reply>

export const operations: Operations = {
  ...userOperations,
  ...webinarOperations,
  ...registrantOperations,
  ...panelistOperations,
  ...pastWebinarOperations,
  ...reportOperations,
  ...recordingOperations,
}
