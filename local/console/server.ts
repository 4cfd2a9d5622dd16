import path from 'node:path'
import { getRequestListener } from '@hono/node-server'
import type { DemoOperator } from '../address-list'
import { checkout } from '../checkout'
import type { RequestHandler } from '../host/request-handler'
import { serveFolder } from '../host/serve-folder'
import { operationNames } from '../sandboxes/vhall/operations/table'
import { operationIds } from '../sandboxes/zoom/contract'
import { audiences } from './server/audiences'
import { consoleApi } from './server/console-api'
import { productFacts } from './server/product-facts'
import { standIn } from './server/stand-in'

interface Options {
  databaseUrl: string
  /** The stand-ins' own addresses; their controls are under `/__sandbox/`. */
  vhallControlUrl: string
  zoomControlUrl: string
  wechatControlUrl: string
  smsControlUrl: string
  links: { hub: string; panel: string }
  dataDir: string
  /** Called at each request, because the seed creates the operators after the front door has opened. */
  operators?: () => DemoOperator[]
  /** The product's VIEWER_DOMAIN. */
  viewerDomain?: string
}

export type ConsoleHandler = RequestHandler & { close(): Promise<void> }

/** `/sandbox/`: the page from which a person controls the outside services, and its API. */
export function consoleHandler(options: Options): ConsoleHandler {
  const { databaseUrl, links, dataDir, operators = () => [], viewerDomain = 'viewer.livehall.invalid' } = options
  const vhall = standIn('微吼替身', options.vhallControlUrl)
  const zoom = standIn('Zoom 替身', options.zoomControlUrl)
  const wechat = standIn('微信替身', options.wechatControlUrl)
  const sms = standIn('短信替身', options.smsControlUrl)
  const facts = productFacts(databaseUrl, viewerDomain)
  const api = consoleApi({ vhall, zoom, wechat, sms, facts, audiences: audiences(vhall, facts) }, () => ({
    links,
    operators: operators(),
    databaseUrl,
    dataDir,
    operations: operationNames,
    zoomOperations: operationIds,
  }))
  const answer = getRequestListener(api.fetch, { overrideGlobalObjects: false })
  const page = serveFolder(path.join(checkout, 'dist/console'), '/sandbox/', { frames: 'http://*.hub.localhost:*' })

  const handle: RequestHandler = (request, response, visit) => {
    if (request.url?.startsWith('/sandbox/api/')) void answer(request, response)
    else page(request, response, visit)
  }
  return Object.assign(handle, { close: () => facts.close() })
}
