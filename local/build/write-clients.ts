import fs from 'node:fs'
import path from 'node:path'
import { format, resolveConfig } from 'prettier'
import type { Caller } from '../../shared/contracts/route'
import { checkout } from '../checkout'

type Route = { name: string; file: string; method: string; path: string; caller: Caller }

/** Each caller of functions and the routes it may call; its file is written from the contracts and never edited. */
const CLIENTS = [
  { file: 'admin/src/gateway/api.ts', prefix: '/api/admin/', from: './call', callOf: () => 'route' },
  {
    file: 'miniprogram/src/gateway/api.ts',
    prefix: '/api/visitor/',
    from: './call-visitor',
    callOf: ({ caller }: Route) => (caller === 'anyone' ? 'openRoute' : 'visitorRoute'),
  },
]
type Client = (typeof CLIENTS)[number]

/** Writes method, path and types of every JSON route for the panel and the mini-program; answers what was out of date. */
export async function writeClients(): Promise<string[]> {
  const routes = await contractRoutes()
  const stale: string[] = []
  for (const client of CLIENTS) {
    const { file, prefix } = client
    const at = path.join(checkout, file)
    const wanted = await clientOf(
      client,
      routes.filter((route) => route.path.startsWith(prefix)),
      at,
    )
    if (fs.existsSync(at) && fs.readFileSync(at, 'utf8') === wanted) continue
    fs.writeFileSync(at, wanted)
    stale.push(file)
  }
  return stale
}

async function contractRoutes(): Promise<Route[]> {
  const folder = path.join(checkout, 'shared/contracts')
  const routes: Route[] = []
  for (const file of fs.readdirSync(folder).toSorted()) {
    if (!file.endsWith('.ts')) continue
    const exported = (await import(path.join(folder, file))) as Record<string, unknown>
    for (const [name, value] of Object.entries(exported))
      if (isJsonRoute(value)) routes.push({ ...pick(value), name, file: file.slice(0, -3) })
  }
  return routes
}

/** Uploads travel as forms and are called by hand. */
function isJsonRoute(value: unknown): value is Pick<Route, 'method' | 'path' | 'caller'> {
  if (typeof value !== 'object' || value === null || !('caller' in value) || !('path' in value)) return false
  const { request } = value as { request?: { body?: { content: object } } }
  return !request?.body || 'application/json' in request.body.content
}

const name = (file: string) => file.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
const pick = ({ method, path, caller }: Pick<Route, 'method' | 'path' | 'caller'>) => ({ method, path, caller })

async function clientOf({ from, callOf }: Client, routes: Route[], at: string): Promise<string> {
  const files = [...new Set(routes.map(({ file }) => file))]
  const code = `
    // Written by \`npm run clients\` from shared/contracts; \`npm run check\` fails when it is out of date.
    ${files.map((file) => `import type * as ${name(file)} from '../../../shared/contracts/${file}'`).join('\n')}
    import { ${[...new Set(routes.map(callOf))].join(', ')} } from '${from}'

    /** Every JSON route: \`api.viewWebinar({ params: { id } })\`; what goes in and out has the contract's types. */
    export const api = {
      ${routes
        .map(
          (route) =>
            `${route.name.replace(/Route$/, '')}: ${callOf(route)}<typeof ${name(route.file)}.${route.name}>('${route.method}', '${route.path}'),`,
        )
        .join('\n')}
    }
  `
  return format(code, { ...(await resolveConfig(at)), parser: 'typescript' })
}
