import fs from 'node:fs'
import http, { type IncomingHttpHeaders } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import tcb from '@cloudbase/node-sdk'
import { frontDoor, type FrontDoor } from '../../local/host/front-door'
import { hostFunctions } from '../../local/host/function-host'
import type { FunctionContext, HttpEvent } from '../../local/host/function-main'
import { proxyTo } from '../../local/host/proxy-to'
import { serveFolder } from '../../local/host/serve-folder'

const timers: unknown[] = []
const faults: unknown[] = []
const seen: { event: HttpEvent; context: FunctionContext }[] = []

const functions = hostFunctions(
  {
    visitor(event, context) {
      seen.push({ event: event as HttpEvent, context })
      const { path: asked } = event as HttpEvent
      if (asked.endsWith('/page'))
        return { statusCode: 200, headers: { 'content-type': 'text/html' }, body: '<head></head>' }
      if (asked.endsWith('/plain')) return { hello: 'visitor' }
      if (asked.endsWith('/fault')) throw new Error('broken')
      return { statusCode: 201, headers: { 'set-cookie': ['a=1', 'b=2'] }, body: 'made' }
    },
    wechat: (event) => ({ statusCode: 302, headers: { location: (event as HttpEvent).path } }),
    timed: (event) => void timers.push(event),
    identity: (event, context) => ({ event, WX: tcb.getCloudbaseContext(context as never) }),
  },
  'livehall-test',
)

describe('the local gateway', () => {
  let door: FrontDoor
  let port: number
  let folder: string
  const standIn = http.createServer((request, response) =>
    response.end(`stand-in ${request.headers.host} ${request.url}`),
  )

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'livehall-pages-'))
    fs.mkdirSync(path.join(folder, 'js'))
    fs.writeFileSync(path.join(folder, 'index.html'), '<!doctype html><html><head><title>H5</title></head></html>')
    fs.writeFileSync(path.join(folder, 'js/app.1a2b3c4d5e.js'), `console.log("${'x'.repeat(5_000)}")`)
    const standInPort = await new Promise<number>((resolve) => {
      standIn.listen(0, '127.0.0.1', () => resolve((standIn.address() as { port: number }).port))
    })
    door = frontDoor({
      functions,
      sections: { m: serveFolder(folder, '/m/') },
      hosts: { vhall: proxyTo(standInPort) },
      home: '/sandbox/',
      onFault: (error) => faults.push(error),
    })
    port = await door.listen(0)
  })

  afterAll(async () => {
    await door.close()
    standIn.close()
    fs.rmSync(folder, { recursive: true, force: true })
  })

  it('hands a request to the function its path names, as the cloud gateway would', async () => {
    const reply = await ask('/api/visitor/registrations?page=2&tag=a&tag=%E7%9B%B4', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': '8.8.8.8' },
      body: '{"name":"王"}',
    })

    const { event, context } = last()
    expect(reply).toMatchObject({ status: 201, body: 'made' })
    expect(reply.headers['set-cookie']).toEqual(['a=1', 'b=2'])
    expect(event).toMatchObject({
      path: '/api/visitor/registrations',
      httpMethod: 'POST',
      queryStringParameters: { page: '2', tag: 'a,直' },
      body: '{"name":"王"}',
      isBase64Encoded: false,
    })
    expect(event.headers['x-forwarded-for']).toBe('127.0.0.1')
    expect(context).toMatchObject({ function_name: 'visitor', request_id: event.requestContext.requestId })
  })

  it('carries an upload through unchanged', async () => {
    const bytes = Buffer.from([0, 255, 128, 10])

    await ask('/api/visitor/upload', { method: 'POST', headers: { 'content-type': 'image/png' }, body: bytes })

    expect(last().event.isBase64Encoded).toBe(true)
    expect(Buffer.from(last().event.body, 'base64')).toEqual(bytes)
  })

  it('says clearly that an upload is too large', async () => {
    const reply = await ask('/api/visitor/upload', { method: 'POST', body: Buffer.alloc(26 * 1024 * 1024) })

    expect(reply.status).toBe(413)
    expect(JSON.parse(reply.body)).toMatchObject({
      error: { code: 'payload_too_large', message: expect.stringContaining('25 MB') },
    })
  })

  it('returns a function’s value as JSON when it is not an HTTP response', async () => {
    const reply = await ask('/api/visitor/plain')

    expect(reply).toMatchObject({ status: 200, body: '{"hello":"visitor"}' })
  })

  it('sends short links to the wechat function', async () => {
    const reply = await ask('/r/spring?x=1')

    expect(reply).toMatchObject({ status: 302 })
    expect(reply.headers.location).toBe('/r/spring')
  })

  it('answers an unknown function or address with an error, and a fault without its detail', async () => {
    const replies = [await ask('/api/nobody/x'), await ask('/nothing'), await ask('/api/visitor/fault')]

    expect(replies.map((reply) => reply.status)).toEqual([404, 404, 502])
    expect(replies[2]?.body).not.toContain('broken')
    expect(faults).toEqual([new Error('broken')])
  })

  it('shows the application for every address below its folder, compressed and cached by name', async () => {
    const page = await ask('/m/pages/hall/index')
    const script = await ask('/m/js/app.1a2b3c4d5e.js', { headers: { 'accept-encoding': 'gzip' } })
    const missing = await ask('/m/js/gone.js')

    expect(page).toMatchObject({ status: 200, headers: { 'cache-control': 'no-cache' } })
    expect(page.body).toContain('<title>H5</title>')
    expect(script.headers).toMatchObject({
      'content-encoding': 'gzip',
      'cache-control': 'public, max-age=31536000, immutable',
    })
    expect(gunzipSync(script.bytes).toString()).toContain('console.log')
    expect(missing.status).toBe(404)
  })

  it('never serves a file outside its folder', async () => {
    const replies = await Promise.all(
      ['/m/../package.json', '/m/%2e%2e/package.json', '/m/..%2fpackage.json', '/m/%00.js'].map((at) => ask(at)),
    )

    expect(replies.map((reply) => reply.status)).toEqual([400, 400, 400, 400])
  })

  it('redirects the root address to the console, and adds a missing closing slash', async () => {
    const [bare, folderName] = [await ask('/'), await ask('/m?from=menu')]

    expect(bare.headers.location).toBe('/sandbox/')
    expect(folderName.headers.location).toBe('/m/?from=menu')
  })

  it("sends the user agent of WeChat's browser for a simulated phone, in requests and in pages", async () => {
    const page = await ask('/m/', { headers: { host: 'alice.hub.localhost:3000' } })
    const made = await ask('/api/visitor/page', { headers: { host: 'alice.hub.localhost' } })
    const desktop = await ask('/m/', { headers: { host: 'hub.localhost:3000' } })

    expect(page.body).toMatch(/<head><script>Object\.defineProperty\(navigator,'userAgent'.*MicroMessenger/)
    expect(made.body).toContain('MicroMessenger')
    expect(last().event.headers['user-agent']).toContain('MicroMessenger')
    expect(desktop.body).not.toContain('MicroMessenger')
  })

  it('routes to a stand-in by its host name', async () => {
    const reply = await ask('/api/v1/x?y=1', { headers: { host: 'vhall.hub.localhost:3000' } })

    expect(reply.body).toBe('stand-in vhall.hub.localhost:3000 /api/v1/x?y=1')
  })

  it('puts the verified caller of a mini-program call into the context, whatever the payload claims', async () => {
    const user = { openId: 'o-alice', appId: 'wx1', unionId: 'u-alice' }

    const { event, WX } = (await functions.callFromMiniProgram(
      'identity',
      { userInfo: { openId: 'o-mallory' } },
      user,
    )) as {
      event: { userInfo: unknown }
      WX: Record<string, string>
    }

    expect(WX).toMatchObject({ WX_OPENID: 'o-alice', WX_APPID: 'wx1', WX_UNIONID: 'u-alice', TCB_SOURCE: 'wx_client' })
    expect(event.userInfo).toEqual({ openId: 'o-alice', appId: 'wx1' })
  })

  it('fires a timer the way the platform does', async () => {
    await functions.fireTimer('timed', 'every-minute', new Date('2026-03-01T00:00:00Z'))

    expect(timers).toEqual([
      { Type: 'Timer', TriggerName: 'every-minute', Time: '2026-03-01T00:00:00.000Z', Message: '' },
    ])
  })

  function ask(
    at: string,
    {
      method = 'GET',
      headers = {},
      body,
    }: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
  ) {
    return new Promise<{ status: number; headers: IncomingHttpHeaders; body: string; bytes: Buffer }>(
      (resolve, reject) => {
        const request = http.request(
          { host: '127.0.0.1', port, path: at, method, headers, agent: false },
          (response) => {
            const chunks: Buffer[] = []
            response.on('data', (chunk: Buffer) => chunks.push(chunk))
            response.on('end', () => {
              const bytes = Buffer.concat(chunks)
              resolve({ status: response.statusCode ?? 0, headers: response.headers, body: bytes.toString(), bytes })
            })
          },
        )
        request.once('error', reject)
        request.end(body)
      },
    )
  }

  function last(): { event: HttpEvent; context: FunctionContext } {
    const found = seen.at(-1)
    if (!found) throw new Error('the function was not called')
    return found
  }
})
