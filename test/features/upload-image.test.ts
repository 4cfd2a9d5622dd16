import { randomBytes } from 'node:crypto'
import { files } from '../../cloudfunctions/db/tables/files'
import type { ErrorReply } from '../../shared/contracts/errors'
import type { UploadedImage } from '../../shared/contracts/uploads'
import { png } from '../runtime/pictures'
import { openWorld, type TestWorld } from '../runtime/world'

type Part = { name: string; type: string; bytes: Uint8Array }

const text = (content: string) => new TextEncoder().encode(content)
const starting = (start: number[], length: number) => Buffer.concat([Buffer.from(start), randomBytes(length)])

describe('uploading a picture', () => {
  let world: TestWorld
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  const upload = async (file: Part) =>
    (await world.operator('operator')).upload<UploadedImage & ErrorReply>('/api/admin/images', { file })

  it('stores it and returns an address that a browser can open', async () => {
    const { status, body } = await upload(png({ width: 1280, height: 720 }))

    expect(status).toBe(200)
    expect(body).toMatchObject({ width: 1280, height: 720 })
    const shown = await fetch(body.url)
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/png'])
  })

  it('checks the content, not the name or the claimed type', async () => {
    const { status } = await upload({ ...png(), name: 'cover.txt', type: 'text/plain' })

    expect(status).toBe(200)
  })

  it.each<[string, Part, number, string, RegExp]>([
    [
      'a page called .png',
      { name: 'a.png', type: 'image/png', bytes: text('<script>alert(1)</script>') },
      415,
      'unsupported_file',
      /JPG、PNG、GIF/,
    ],
    [
      'a drawing with scripts',
      {
        name: 'a.svg',
        type: 'image/svg+xml',
        bytes: text('<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"/>'),
      },
      415,
      'unsupported_file',
      /JPG、PNG、GIF/,
    ],
    ['a truncated picture', { ...png(), bytes: png().bytes.slice(0, 20) }, 415, 'unsupported_file', /已损坏/],
    [
      'random bytes that begin like a JPEG',
      { name: 'a.jpg', type: 'image/jpeg', bytes: starting([0xff, 0xd8, 0xff, 0xe0], 2_000) },
      415,
      'unsupported_file',
      /已损坏|太小|过大/,
    ],
    [
      '20 MB',
      { name: 'big.jpg', type: 'image/jpeg', bytes: starting([0xff, 0xd8, 0xff], 20 * 1024 * 1024) },
      413,
      'too_large',
      /20\.0 MB，超过 2 MB/,
    ],
    [
      'a picture of 30000 × 30000',
      { ...png(), bytes: claimedSize(30_000, 30_000) },
      415,
      'unsupported_file',
      /30000×30000/,
    ],
    ['a picture of one pixel', png({ width: 1, height: 1 }), 415, 'unsupported_file', /太小/],
    ['an empty file', { name: 'a.png', type: 'image/png', bytes: new Uint8Array() }, 415, 'unsupported_file', /空/],
  ])('refuses %s and says why', async (_, file, status, code, words) => {
    const before = await world.product.db.select().from(files)

    const reply = await upload(file)

    expect(reply).toMatchObject({ status, body: { error: { code, message: expect.stringMatching(words) } } })
    expect(await world.product.db.select().from(files)).toHaveLength(before.length)
  })

  it('requires a file', async () => {
    const reply = await (
      await world.operator('operator')
    ).upload<ErrorReply>('/api/admin/images', { note: '忘了选文件' })

    expect(reply).toMatchObject({ status: 400, body: { error: { code: 'bad_input' } } })
  })
})

function claimedSize(width: number, height: number): Uint8Array {
  const bytes = Buffer.from(png().bytes)
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}
