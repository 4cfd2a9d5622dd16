import type { Callbacks } from '../callbacks'
import type { Interactions } from '../interactions'
import type { Lives } from '../lives'
import type { Account } from '../state'
import type { Uploads } from '../uploads'
import type { Params } from '../wire'
import type { World } from '../world'
import { accountOperations } from './accounts'
import { activityOperations } from './activities'
import { landingPageOperations } from './landing-page'
import { interactionOperations } from './interactions'
import { recordOperations } from './records'
import { reportOperations } from './reports'

type UploadedPart = { name: string; bytes: Buffer }

export type Call = {
  account: Account
  params: Params
  file?: UploadedPart
  world: World
  lives: Lives
  callbacks: Callbacks
  interactions: Interactions
  uploads: Uploads
}

export type SandboxOperation = { name: string; method: 'GET' | 'POST'; path: string; run(call: Call): unknown }

const ALL: SandboxOperation[] = [
  ...activityOperations,
  ...landingPageOperations,
  ...reportOperations,
  ...interactionOperations,
  ...recordOperations,
  ...accountOperations,
]

const byAddress = new Map(ALL.map((operation) => [`${operation.method} ${operation.path}`, operation]))

export function operationAt(method: string, path: string): SandboxOperation | undefined {
  return byAddress.get(`${method} ${path}`)
}

export const operationNames = ALL.map(({ name }) => name)
