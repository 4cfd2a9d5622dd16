import { createHash, randomBytes } from 'node:crypto'
import type { Store } from '../store'
import { ALL_SCOPES } from './scopes'
import type { Account, App, Held, Ledger, Settings, User, Webinar } from './state'
import { noSuchUser, noSuchWebinar } from './wire'

export const FIXED_ACCOUNT = {
  accountId: 'QrSk5nT9RreWx0aLiveHal',
  clientId: 'zmSandboxClient01LiveH',
  clientSecret: 'zmSandboxSecret0123456789abcdef0',
  secretToken: 'zm_sandbox_secret_01',
  adminEmail: 'lin.ruoqing@qingrong.example',
}

const AT_ONCE: Settings = { recordingAfterMinutes: 1, transcriptAfterMinutes: 3, reportAfterMinutes: 0 }

/** The first id of each kind, with Zoom's number of digits. */
const FIRST: Record<string, number> = { webinar: 93201235621, meeting: 82210457311, participant: 16778240, row: 1 }

/** The whole state of this Zoom, with its own clock and storage. */
export class World {
  readonly accounts = new Map<string, Account>()
  readonly webinars = new Map<number, Webinar>()
  settings = { ...AT_ONCE }
  clockOffsetMs = 0
  private counters: Record<string, number> = {}

  constructor(
    private readonly store: Store<Ledger, Webinar>,
    private readonly clock: { now(): Date },
    /** The origin for browsers, and the one for programs: Node resolves no names under `.localhost`. */
    readonly publicOrigin: string,
    readonly serverOrigin: string,
  ) {
    const { ledger, items } = store.load()
    for (const account of ledger?.accounts ?? []) this.accounts.set(account.accountId, account)
    this.counters = ledger?.counters ?? {}
    Object.assign(this.settings, ledger?.settings)
    for (const webinar of items) this.webinars.set(webinar.id, webinar)
    if (this.accounts.size === 0) this.addFixedAccount()
  }

  now(): number {
    return this.clock.now().getTime() + this.clockOffsetMs
  }

  nextId(kind: string): number {
    return this.nextIds(kind, 1)
  }

  /** Reserves this many ids and returns the first. */
  nextIds(kind: string, count: number): number {
    const id = this.counters[kind] ?? FIRST[kind] ?? 1
    this.counters[kind] = id + count
    this.saveLedger()
    return id
  }

  /** Finds a user by id or e-mail, as everywhere in Zoom's API. */
  userOf(account: Account, idOrEmail: string): User {
    const user = account.users.find(
      ({ id, email }) => id === idOrEmail || email.toLowerCase() === idOrEmail.toLowerCase(),
    )
    if (!user) throw noSuchUser(idOrEmail)
    return user
  }

  hostOf({ accountId, hostId }: Webinar): User {
    const host = this.accounts.get(accountId)?.users.find(({ id }) => id === hostId)
    if (!host) throw noSuchUser(hostId)
    return host
  }

  /** A webinar that can still be read and changed. The id of a meeting gives the same refusal as any unknown number. */
  webinarOf(account: Account, id: string): Webinar {
    const webinar = this.webinars.get(Number(id))
    if (!webinar || webinar.accountId !== account.accountId || webinar.deletedAt || webinar.isExpired)
      throw noSuchWebinar(id)
    return webinar
  }

  /**
   * A session: for a uuid exactly that one, for an id the latest that has ended. Reports remain after their webinar is
   * deleted.
   */
  heldOf(account: Account, idOrUuid: string): { webinar: Webinar; held: Held } {
    for (const webinar of this.webinars.values()) {
      if (webinar.accountId !== account.accountId) continue
      const held = webinar.held.findLast(
        ({ uuid, endedAt }) => uuid === idOrUuid || (String(webinar.id) === idOrUuid && endedAt !== undefined),
      )
      if (held) return { webinar, held }
    }
    throw noSuchWebinar(idOrUuid)
  }

  /** Whether such a webinar exists in another account than the caller's. */
  isElsewhere({ accountId }: Account, idOrUuid: string): boolean {
    return [...this.webinars.values()].some(
      (webinar) =>
        webinar.accountId !== accountId &&
        (String(webinar.id) === idOrUuid || webinar.held.some(({ uuid }) => uuid === idOrUuid)),
    )
  }

  addWebinar(facts: Pick<Webinar, 'accountId' | 'hostId' | 'topic' | 'type' | 'duration'> & Partial<Webinar>): Webinar {
    const { settings, ...rest } = facts
    const webinar: Webinar = {
      id: this.nextId('webinar'),
      uuid: newUuid(),
      agenda: '',
      timezone: 'Asia/Shanghai',
      password: '',
      createdAt: this.now(),
      creationSource: 'web_portal',
      isSimulive: false,
      isZoomEvents: false,
      registrants: [],
      panelists: [],
      questions: [{ field_name: 'last_name', required: false }],
      customQuestions: [],
      trackingSources: [],
      held: [],
      ...rest,
      settings: { ...USUAL_SETTINGS, ...settings },
    }
    this.webinars.set(webinar.id, webinar)
    this.changed(webinar)
    return webinar
  }

  addAccount(facts: Partial<Account> & Pick<Account, 'accountId' | 'name'>): Account {
    const account: Account = {
      plan: 'business',
      users: [],
      apps: [],
      meetings: [],
      ...this.accounts.get(facts.accountId),
      ...facts,
    }
    this.accounts.set(account.accountId, account)
    this.saveLedger()
    return account
  }

  appBy(clientId: string): { account: Account; app: App } | undefined {
    for (const account of this.accounts.values()) {
      const app = account.apps.find((one) => one.clientId === clientId)
      if (app) return { account, app }
    }
    return undefined
  }

  /** Deletes everything but the fixed account. */
  reset() {
    for (const webinar of this.webinars.values()) this.store.drop(webinar.id)
    this.webinars.clear()
    this.accounts.clear()
    this.counters = {}
    this.settings = { ...AT_ONCE }
    this.clockOffsetMs = 0
    this.addFixedAccount()
  }

  changed(webinar: Webinar) {
    this.store.keep(webinar)
  }

  saveLedger() {
    this.store.keepLedger({ accounts: [...this.accounts.values()], counters: this.counters, settings: this.settings })
  }

  private addFixedAccount() {
    const { accountId, clientId, clientSecret, secretToken } = FIXED_ACCOUNT
    const app: App = {
      clientId,
      clientSecret,
      secretToken,
      name: 'LiveHall',
      scopes: [...ALL_SCOPES],
      isRevoked: false,
    }
    this.addAccount({ accountId, name: '青榕数科 Zoom', apps: [app], users: STAFF.map(userFrom) })
  }
}

/** Sixteen bytes in base64. One in 64 begins with a slash, and those need encoding twice in a path. */
export function newUuid(): string {
  return randomBytes(16).toString('base64')
}

/** A random key with the characters of Zoom's own ids. */
export function newKey(bytes = 16): string {
  return randomBytes(bytes).toString('base64url')
}

const USUAL_SETTINGS: Webinar['settings'] = {
  approval_type: 2,
  registration_type: 1,
  auto_recording: 'none',
  alternative_hosts: '',
  registrants_restrict_number: 0,
  email_in_attendee_report: true,
}

type Staff = { email: string; firstName: string; lastName: string; status?: User['status']; basic?: boolean }
const STAFF: Staff[] = [
  { email: FIXED_ACCOUNT.adminEmail, firstName: '若青', lastName: '林' },
  { email: 'zhou.yan@qingrong.example', firstName: '妍', lastName: '周' },
  { email: 'gao.lei@qingrong.example', firstName: '磊', lastName: '高' },
  { email: 'sun.min@qingrong.example', firstName: '敏', lastName: '孙', basic: true },
  { email: 'former.he@qingrong.example', firstName: '川', lastName: '何', status: 'inactive' },
]

function userFrom({ email, firstName, lastName, status = 'active', basic = false }: Staff): User {
  const id = createHash('sha256').update(email).digest('base64url').slice(0, 22)
  return {
    id,
    email,
    firstName,
    lastName,
    status,
    type: basic ? 1 : 2,
    hasWebinars: !basic,
    createdAt: Date.UTC(2024, 2, 4),
  }
}
