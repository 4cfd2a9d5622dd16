import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import tcb from '@cloudbase/node-sdk'
import { cloudbaseFiles } from '../../cloudfunctions/adapters/files/cloudbase'
import type { Files } from '../../cloudfunctions/ports/files'
import { cloudbaseEnvironment } from '../../local/host/cloudbase-environment'
import { hostFunctions } from '../../local/host/function-host'
import { startCloudbase, type CloudbaseSandbox } from '../../local/sandboxes/cloudbase/start-cloudbase'

const envId = 'livehall-test'
const cover = Buffer.from('89504e470d0a1a0a', 'hex')
const unknown = `cloud://${envId}.6c69-${envId}-1250000000/covers/nobody.png`

describe('stored files (CloudBase)', () => {
  let sandbox: CloudbaseSandbox
  let files: Files
  let folder: string

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'livehall-files-'))
    const host = hostFunctions({ echo: (event) => ({ received: event }) }, envId)
    sandbox = await startCloudbase({
      envId,
      folder,
      publicOrigin: () => new URL(sandbox.serviceUrl).origin,
      callFunction: host.callFromFunction,
    })
    Object.assign(process.env, cloudbaseEnvironment(envId, sandbox.serviceUrl))
    files = cloudbaseFiles({ envId, secretId: 'local', secretKey: 'local', serviceUrl: sandbox.serviceUrl })
  })

  afterAll(async () => {
    await sandbox.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  })

  it('gives a stored cover a public address that any browser can open', async () => {
    const { fileId } = await files.upload('covers/spring.png', cover)

    const [url = ''] = await files.urlsOf([fileId])
    const reply = await fetch(url)

    expect(reply.status).toBe(200)
    expect(reply.headers.get('content-type')).toBe('image/png')
    expect(Buffer.from(await reply.arrayBuffer())).toEqual(cover)
  })

  it('returns exactly the bytes that were stored, also of a large file', async () => {
    const large = Buffer.alloc(8 * 1024 * 1024, 'livehall')

    const { fileId } = await files.upload('exports/contacts.csv', large)
    const back = await files.download(fileId)

    expect(sha256(back)).toBe(sha256(large))
  })

  it('replaces a file stored again under the same path', async () => {
    const first = await files.upload('covers/replaced.png', cover)
    const second = await files.upload('covers/replaced.png', Buffer.from('newer'))

    const content = await files.download(second.fileId)

    expect(second.fileId).toBe(first.fileId)
    expect(Buffer.from(content).toString()).toBe('newer')
  })

  it('returns no address for an unknown id, and keeps the order of the requested ids', async () => {
    const { fileId } = await files.upload('covers/known.png', cover)

    const urls = await files.urlsOf([unknown, fileId, ''])

    expect(urls).toEqual(['', expect.stringMatching(/\/files\/covers\/known\.png$/), ''])
  })

  it('reports an error when an unknown file is downloaded', async () => {
    await expect(files.download(unknown)).rejects.toMatchObject({ code: 'STORAGE_FILE_NONEXIST' })
  })

  it('no longer finds a removed file, and removing it again is no error', async () => {
    const { fileId } = await files.upload('covers/removed.png', cover)
    const [url = ''] = await files.urlsOf([fileId])

    await files.remove([fileId])
    await files.remove([fileId])

    await expect(files.urlsOf([fileId])).resolves.toEqual([''])
    expect((await fetch(url)).status).toBe(404)
  })

  it('handles more files than the service accepts in one call', async () => {
    const { fileId } = await files.upload('covers/many.png', cover)
    const asked = Array.from({ length: 120 }, (_, n) => (n === 110 ? fileId : `${unknown}${n}`))

    const urls = await files.urlsOf(asked)

    expect(urls).toHaveLength(120)
    expect(urls.filter(Boolean)).toEqual([urls[110]])
  })

  it.each(['../outside.png', '/covers/a.png', 'covers/../../a.png', ''])(
    'refuses to store under "%s"',
    async (badPath) => {
      await expect(files.upload(badPath, cover)).rejects.toMatchObject({ code: 'INVALID_PARAM' })
    },
  )

  it('serves a stored web page as a download, so that it cannot run on our domain', async () => {
    const { fileId } = await files.upload('uploads/page.html', Buffer.from('<script>alert(1)</script>'))

    const [url = ''] = await files.urlsOf([fileId])
    const reply = await fetch(url)

    expect(reply.headers.get('content-disposition')).toBe('attachment')
    expect(reply.headers.get('content-type')).toBe('application/octet-stream')
  })

  it('lets one function call another through the same SDK, and names one that does not exist', async () => {
    const app = tcb.init({
      env: envId,
      secretId: 'local',
      secretKey: 'local',
      keepalive: true,
      serviceUrl: sandbox.serviceUrl,
    })

    const { result } = await app.callFunction({ name: 'echo', data: { job: 'sync' } })

    expect(result).toEqual({ received: { job: 'sync' } })
    await expect(app.callFunction({ name: 'nobody', data: {} })).rejects.toMatchObject({ code: 'FUNCTION_NOT_FOUND' })
  })

  it('refuses a caller of another environment', async () => {
    const stranger = cloudbaseFiles({
      envId: 'other',
      secretId: 'local',
      secretKey: 'local',
      serviceUrl: sandbox.serviceUrl,
    })

    await expect(stranger.upload('covers/a.png', cover)).rejects.toMatchObject({ code: 'INVALID_ENV' })
  })
})

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
