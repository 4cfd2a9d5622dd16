import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

type UrlLink = { path: string; query: string; until: number }

export interface UrlLinks {
  issue(link: { path: string; query: string }, lifeSeconds: number): string
  /** Undefined for an expired link, as for one that never existed. */
  find(ticket: string): UrlLink | undefined
  clear(): void
}

/** URL Links survive a restart, because the product stores them for weeks. */
export function urlLinks(dataDir: string, now: () => Date): UrlLinks {
  const file = join(dataDir, 'url-links.json')
  mkdirSync(dataDir, { recursive: true })
  let links: Record<string, UrlLink> = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, UrlLink>)
    : {}

  function write(changed: Record<string, UrlLink>): void {
    writeFileSync(`${file}.new`, JSON.stringify(changed))
    renameSync(`${file}.new`, file)
    links = changed
  }

  return {
    issue(link, lifeSeconds) {
      const ticket = randomBytes(8).toString('hex').slice(0, 11)
      write({ ...links, [ticket]: { ...link, until: now().getTime() + lifeSeconds * 1000 } })
      return ticket
    },
    find(ticket) {
      const link = links[ticket]
      return link && link.until > now().getTime() ? link : undefined
    },
    clear: () => write({}),
  }
}
