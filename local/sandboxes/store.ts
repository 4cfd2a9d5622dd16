import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const LEDGER = 'account.json'
const SAVE_AFTER_MS = 1_000

/** One JSON file per item, so that a busy item does not rewrite the others. Changes are written a second later. */
export class Store<Ledger, Item extends { id: number }> {
  private readonly changed = new Map<number, Item | undefined>()
  private ledger?: Ledger
  private timer?: NodeJS.Timeout

  constructor(
    private readonly dir: string,
    private readonly folder: string,
  ) {
    mkdirSync(join(dir, folder), { recursive: true })
  }

  load(): { ledger?: Ledger; items: Item[] } {
    const files = readdirSync(join(this.dir, this.folder)).filter((name) => name.endsWith('.json'))
    return {
      ledger: this.read<Ledger>(LEDGER),
      items: files.flatMap((name) => this.read<Item>(join(this.folder, name)) ?? []),
    }
  }

  keepLedger(ledger: Ledger) {
    this.ledger = ledger
    this.later()
  }

  keep(item: Item) {
    this.changed.set(item.id, item)
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
    for (const [id, item] of this.changed) {
      const file = join(this.folder, `${id}.json`)
      if (item) this.write(file, item)
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
