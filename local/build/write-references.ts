import fs from 'node:fs'
import path from 'node:path'
import { configSchema } from '../../cloudfunctions/wiring/config'
import { domainEventSchema, SAMPLE_EVENTS } from '../../shared/contracts/events'
import type { Caller } from '../../shared/contracts/route'
import { checkout } from '../checkout'
import { formatted } from './formatted'
import { contractRoutes, type ContractRoute } from './contract-routes'

const NOTE = '<!-- Written by `npm run generate` from the source; changes made here are lost. -->'

const CALLERS: Record<Caller, string> = {
  anyone: 'anyone',
  visitor: 'a visitor with a WeChat identity',
  session: 'a visitor, also after a merge of contacts',
  signed_in: 'any operator, also before the account is set up',
  viewer: 'any operator',
  operator: 'an operator or owner',
  owner: 'an owner',
}

/** Writes the references in `docs/reference` from the source; answers which were out of date. */
export async function writeReferences(): Promise<string[]> {
  const references = [
    { name: 'configuration', text: configuration() },
    { name: 'events', text: events() },
    { name: 'routes', text: await routes() },
  ]
  const stale: string[] = []
  for (const { name, text } of references) {
    const file = `docs/reference/${name}.md`
    const at = path.join(checkout, file)
    const wanted = await formatted(at, `${NOTE}\n\n${text}`)
    if (fs.existsSync(at) && fs.readFileSync(at, 'utf8') === wanted) continue
    fs.mkdirSync(path.dirname(at), { recursive: true })
    fs.writeFileSync(at, wanted)
    stale.push(file)
  }
  return stale
}

function configuration(): string {
  const rows = Object.entries(configSchema.shape).map(([name, schema]) => {
    const { description = '', neededFor } = (schema.meta() ?? {}) as { description?: string; neededFor?: string }
    const unset = schema.safeParse(undefined)
    const fallback = unset.success ? shown(unset.data) : ''
    return [`\`${name}\``, unset.success ? (neededFor ?? '') : 'every start', fallback, description]
  })
  return `# Configuration

Every value is an environment variable of the functions, read and checked once at the start. When a value is missing or
wrong, the start fails and names it. How the values are chosen: [the guide](../guides/configuration.md).

${table(['Variable', 'Needed for', 'Unless set', 'Meaning'], rows)}
`
}

const shown = (value: unknown) =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0) ? '' : `\`${String(value)}\``

function events(): string {
  const rows = domainEventSchema.options.map((schema) => {
    const { type, ...sample } = SAMPLE_EVENTS[schema.shape.type.value]
    return [`\`${type}\``, schema.description ?? '', `\`${JSON.stringify(sample)}\``]
  })
  return `# Domain events

Written to \`domain_events\` in the transaction of their cause; the id gives the order in which they were learned.

${table(['Event', 'When', 'For example'], rows)}
`
}

async function routes(): Promise<string> {
  const all = (await contractRoutes()).toSorted((a, b) => (a.path < b.path ? -1 : 1))
  const parts = [...new Set(all.map(groupOf))].map(
    (group) =>
      `## /api/${group}\n\n` +
      table(
        ['Route', 'Who may call', 'What it does', 'Contract'],
        all
          .filter((one) => groupOf(one) === group)
          .map((one) => [
            `\`${one.method.toUpperCase()} ${one.path.slice('/api'.length)}\``,
            CALLERS[one.caller],
            one.summary,
            `[${one.file}](../../shared/contracts/${one.file}.ts)`,
          ]),
      ),
  )
  return `# Routes

Every route of the functions with a contract. Answers that are errors have one form: \`shared/contracts/errors.ts\`.

${parts.join('\n\n')}
`
}

const groupOf = (one: ContractRoute) => one.path.split('/')[2] ?? ''

function table(head: string[], rows: string[][]): string {
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
