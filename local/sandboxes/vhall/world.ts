import { createHash, randomBytes } from 'node:crypto'
import type { Store } from '../store'
import type { Account, Activity, Ledger, Person } from './state'
import { noSuchWebinar } from './wire'
import { USUAL_WRITING } from './writing'

export const FIXED_APP_KEY = 'sandboxappkey0001'
export const FIXED_SECRET_KEY = 'sandboxsecret0001'

/** The first id of each kind, with VHall's number of digits. */
const FIRST: Record<string, number> = {
  webinar: 853138086,
  record: 4680346,
  switch: 4240761,
  sign: 372061,
  survey: 55021,
  lottery: 88012,
  k: 647904,
  child: 34325342,
  row: 918273,
  viewer: 1,
}

/** The whole state of this VHall, with its own clock and storage. */
export class World {
  readonly accounts = new Map<string, Account>()
  readonly activities = new Map<number, Activity>()
  clockOffsetMs = 0
  writing = USUAL_WRITING
  private counters: Record<string, number> = {}

  constructor(
    private readonly store: Store<Ledger, Activity>,
    private readonly clock: { now(): Date },
    readonly publicOrigin: string,
  ) {
    const { ledger, items } = store.load()
    for (const account of ledger?.accounts ?? []) this.accounts.set(account.appKey, account)
    this.counters = ledger?.counters ?? {}
    for (const activity of items) this.activities.set(activity.id, activity)
    if (!this.accounts.has(FIXED_APP_KEY))
      this.addAccount({ appKey: FIXED_APP_KEY, secretKey: FIXED_SECRET_KEY, name: '沙箱账号' })
  }

  now(): number {
    return this.clock.now().getTime() + this.clockOffsetMs
  }

  nextId(kind: string): number {
    const id = this.counters[kind] ?? FIRST[kind] ?? 1
    this.counters[kind] = id + 1
    this.saveLedger()
    return id
  }

  /** The activity, if it exists and belongs to the calling account. */
  activityOf(account: Account, id: number | string | undefined): Activity {
    const activity = this.activities.get(Number(id))
    if (!activity || activity.appKey !== account.appKey) throw noSuchWebinar()
    return activity
  }

  activityOfRoom(account: Account, roomId: string): Activity {
    for (const activity of this.activities.values()) {
      if (activity.roomId === roomId && activity.appKey === account.appKey) return activity
    }
    throw noSuchWebinar()
  }

  addActivity(
    account: Account,
    facts: Pick<Activity, 'subject' | 'introduction' | 'imgUrl' | 'startTime' | 'type'>,
  ): Activity {
    const activity: Activity = {
      ...facts,
      id: this.nextId('webinar'),
      appKey: account.appKey,
      userId: account.userId,
      state: 2,
      createdAt: this.now(),
      roomId: `lss_${randomBytes(4).toString('hex')}`,
      moreK: [],
      formOn: false,
      registrations: [],
      sessions: [],
      records: [],
      liveStays: [],
      replayStays: [],
      chat: [],
      signRounds: [],
      surveys: [],
      lotteries: [],
    }
    this.activities.set(activity.id, activity)
    this.changed(activity)
    return activity
  }

  removeActivity(activity: Activity) {
    this.activities.delete(activity.id)
    this.store.drop(activity.id)
  }

  addAccount(facts: { appKey: string; secretKey: string; name?: string; subAccounts?: number }): Account {
    const known = this.accounts.get(facts.appKey)
    const account: Account = {
      appKey: facts.appKey,
      secretKey: facts.secretKey,
      name: facts.name ?? known?.name ?? facts.appKey,
      userId: known?.userId ?? 16420000 + this.accounts.size,
      subAccounts: Array.from({ length: facts.subAccounts ?? 0 }, (_, index) => ({
        child_id: this.nextId('child'),
        nick_name: `子账号${index + 1}`,
        phone: '',
        email: '',
        role_name: '运营',
      })),
      callback: known?.callback,
    }
    this.accounts.set(account.appKey, account)
    this.saveLedger()
    return account
  }

  /** Deletes everything but the fixed key pair. */
  reset() {
    for (const activity of this.activities.values()) this.removeActivity(activity)
    this.accounts.clear()
    this.counters = {}
    this.clockOffsetMs = 0
    this.addAccount({ appKey: FIXED_APP_KEY, secretKey: FIXED_SECRET_KEY, name: '沙箱账号' })
  }

  changed(activity: Activity) {
    this.store.keep(activity)
  }

  saveLedger() {
    this.store.keepLedger({ accounts: [...this.accounts.values()], counters: this.counters })
  }
}

/** VHall's number for a viewer, 0 for an unknown one; the same e-mail is the same viewer. */
export function userIdOf({ email, phone }: Omit<Person, 'name'>): number {
  const known = email || phone
  if (!known) return 0
  return 70_000_000 + (createHash('md5').update(known).digest().readUInt32BE(0) % 9_000_000)
}
