import fs from 'node:fs'
import path from 'node:path'
import { migrate } from '../cloudfunctions/db/migrate'
import { addOperatorCommand } from './add-operator-command'
import { addressList, type DemoOperator } from './address-list'
import { checkout } from './checkout'
import { consoleHandler } from './console/server'
import { startDatabase } from './database/start-database'
import { portToListenOn } from './free-port'
import { frontDoor } from './host/front-door'
import { holdData } from './hold-data'
import { hostFunctions, type FunctionHost } from './host/function-host'
import { loadFunctions } from './host/load-functions'
import { proxyTo } from './host/proxy-to'
import { resolveLocalhostNames } from './host/resolve-localhost'
import { serveFolder } from './host/serve-folder'
import { ENV_ID, productEnvironment, startOutsideWorld } from './outside-world'
import { ownSecret } from './own-secret'
import { seedIfEmpty } from './seed/seed-if-empty'

type Options = { wantedPort: number; withSeed: boolean; say(line: string): void; dataDir?: string }
export type RunningProduct = {
  port: number
  addresses: string
  functions: FunctionHost
  environment: Record<string, string>
  stop(): Promise<void>
}

/** Starts database, stand-ins, functions, worker and front door, in the order of their dependencies. */
export async function startProduct({
  wantedPort,
  withSeed,
  say,
  dataDir = path.join(checkout, '.data'),
}: Options): Promise<RunningProduct> {
  fs.mkdirSync(dataDir, { recursive: true })
  const held = await holdData(dataDir)
  resolveLocalhostNames()
  const port = await portToListenOn(wantedPort)
  if (port !== wantedPort) say(`Port ${wantedPort} is in use; using ${port}.`)

  held.tellPort(port)

  const database = await startDatabase({
    dataDir: path.join(dataDir, 'postgres'),
    name: 'livehall',
    elsewhere: process.env.DATABASE_URL,
  })
  await migrate(database.url, path.join(checkout, 'cloudfunctions/db/migrations'))

  let functions: FunctionHost | undefined
  const outside = await startOutsideWorld({
    dataDir,
    port,
    functions: () => functions,
    withReadyZoom: withSeed,
  })
  const environment = productEnvironment(outside, { databaseUrl: database.url, port, secretKey: ownSecret(dataDir) })
  // The functions read their configuration from the process, as in the cloud, so it must be set before they are loaded.
  Object.assign(process.env, { LOG_LEVEL: 'warn', ...environment })
  functions = hostFunctions(loadFunctions(path.join(checkout, 'dist/functions')), ENV_ID)

  let operators: DemoOperator[] = []
  const links = { hub: `http://hub.localhost:${port}`, panel: `http://localhost:${port}/admin/` }
  const sandboxConsole = consoleHandler({
    databaseUrl: database.url,
    vhallControlUrl: outside.vhall.origin,
    zoomControlUrl: outside.zoom.origin,
    wechatControlUrl: outside.wechat.url,
    smsControlUrl: outside.sms.url,
    links,
    dataDir,
    operators: () => operators,
  })
  const door = frontDoor({
    functions,
    sections: {
      m: serveFolder(path.join(checkout, 'miniprogram/dist/h5'), '/m/', { framedBy: links.hub }),
      admin: serveFolder(path.join(checkout, 'admin/dist'), '/admin/'),
      files: outside.cloudbase.files,
      sandbox: sandboxConsole,
    },
    hosts: {
      vhall: proxyTo(outside.vhall.port),
      zoom: proxyTo(outside.zoom.port),
      wechat: proxyTo(outside.wechat.port),
    },
    home: '/sandbox/',
  })
  await door.listen(port)
  // The seed plays two months on its own clock, and a worker would record today's date. Uploaded files go through the
  // front door.
  if (withSeed)
    operators = await seedIfEmpty({
      environment,
      vhallOrigin: outside.vhall.origin,
      zoomOrigin: outside.zoom.origin,
      say,
    })
  const { startWorker } = require(path.join(checkout, 'dist/functions/worker/index.js')) as {
    startWorker(): Promise<{ stop(): Promise<void> }>
  }
  const worker = await startWorker()

  return {
    port,
    functions,
    environment,
    addresses: addressList({
      port,
      operators,
      databaseUrl: database.url,
      dataDir,
      firstOperator: addOperatorCommand(dataDir),
    }),
    async stop() {
      await door.close()
      await Promise.all([worker.stop(), sandboxConsole.close(), functions?.close()])
      await outside.close()
      await database.stop()
      await held.release()
    },
  }
}
