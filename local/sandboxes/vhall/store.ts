import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Account, Activity } from './state'

export type Ledger = { accounts: Account[]; counters: Record<string, number> }

const LEDGER = 'account.json'
const SAVE_AFTER_MS = 1_000

/** One JSON file per activity, so that a busy one does not rewrite the others. Changes are written a second later. */
export class Store {
  private readonly changed = new Map<number, Activity | undefined>()
  private ledger?: Ledger
  private timer?: NodeJS.Timeout

  constructor(private readonly dir: string) {
    mkdirSync(join(dir, 'activities'), { recursive: true })
  }

  load(): { ledger?: Ledger; activities: Activity[] } {
    const files = readdirSync(join(this.dir, 'activities')).filter((name) => name.endsWith('.json'))
    return {
      ledger: this.read<Ledger>(LEDGER),
      activities: files.flatMap((name) => this.read<Activity>(join('activities', name)) ?? []),
    }
  }

  keepLedger(ledger: Ledger) {
    this.ledger = ledger
    this.later()
  }

  keep(activity: Activity) {
    this.changed.set(activity.id, activity)
    this.later()
  }

  drop(id: number) {
    this.changed.set(id, undefined)
    this.later()
  }

  flush() {
    clearTimeout(this.timer)
    this.timer = undefined
    if (this.ledger) this.write(LEDGER, this.ledger)
    this.ledger = undefined
    for (const [id, activity] of this.changed) {
      const file = join('activities', `${id}.json`)
      if (activity) this.write(file, activity)
      else rmSync(join(this.dir, file), { force: true })
    }
    this.changed.clear()
  }

  private later() {
    this.timer ??= setTimeout(() => this.flush(), SAVE_AFTER_MS)
  }

  private read<T>(name: string): T | undefined {
    try {
      return JSON.parse(readFileSync(join(this.dir, name), 'utf8')) as T
    } catch {
      return undefined
    }
  }

  private write(name: string, value: unknown) {
    const file = join(this.dir, name)
    writeFileSync(`${file}.new`, JSON.stringify(value))
    renameSync(`${file}.new`, file)
  }
}
