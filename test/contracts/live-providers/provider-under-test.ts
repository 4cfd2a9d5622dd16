import type { LiveProvider } from '../../../cloudfunctions/ports/live-provider'

/** What a suite may change about the provider that it opens. */
export type ProviderOptions = {
  secret?: string
  callsPerMinute?: number
  now?: Date
  smallPages?: boolean
  timeoutMs?: number
}

type Trouble = 'bad_credentials' | 'limit_reached' | 'timeout' | 'timeout_after_work' | 'down'
export type Asked = 'create' | 'list' | 'stays' | 'an event feed'

/** Everything the suite of the live-provider port needs to know about one provider's stand-in. */
export type ProviderUnderTest = {
  provider(options?: ProviderOptions): LiveProvider
  /** The waits of the provider's client since it was created, in milliseconds. */
  waits(): number[]
  /** The users whose webinars the suite creates and reads, where webinars belong to users. */
  hostIds?: string[]
  start(externalId: string): Promise<void>
  end(externalId: string): Promise<void>
  watch(externalId: string, watched: Watched): Promise<void>
  /** One event of each kind, by this person. */
  doEverything(externalId: string, person: { key: string; name: string; email: string }): Promise<void>
  registerThere(externalId: string, person: { name: string; phone: string; email: string }): Promise<void>
  make(count: number): Promise<void>
  trouble(asked: Asked, kind: Trouble, times?: number): Promise<void>
  notAllowed(asked: Asked): Promise<void>
  titles(): Promise<string[]>
  /** Where the provider's own landing page can be disabled. */
  gateOf?(externalId: string): Promise<{ closed: boolean; formOn: boolean }>
  close(): Promise<void>
}

type Watched = { people: number | { key: string; name: string; email: string }[]; seconds: number; stays?: number }
