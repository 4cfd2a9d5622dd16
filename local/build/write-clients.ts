import fs from 'node:fs'
import path from 'node:path'
import { checkout } from '../checkout'
import { formatted } from './formatted'
import { contractRoutes, type ContractRoute as Route } from './contract-routes'

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
  const routes = (await contractRoutes()).filter(({ isJson }) => isJson)
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

const name = (file: string) => file.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())

async function clientOf({ from, callOf }: Client, routes: Route[], at: string): Promise<string> {
  const files = [...new Set(routes.map(({ file }) => file))]
  const code = `
    // Written by \`npm run generate\` from shared/contracts; \`npm run check\` fails when it is out of date.
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
  return formatted(at, code)
}
