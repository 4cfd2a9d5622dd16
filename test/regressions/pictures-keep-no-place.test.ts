import { imageSize } from 'image-size'
import { decode } from 'jpeg-js'
import type { ErrorReply } from '../../shared/contracts/errors'
import type { UploadedImage } from '../../shared/contracts/uploads'
import { exif, gifWithComment, jpeg, pngWith, segment } from '../runtime/photographs'
import { openWorld, type TestWorld } from '../runtime/world'

const SECRET = 'GPS 31.23 N 121.47 E'
const secret = Buffer.from(SECRET)
const size = { width: 64, height: 32 }

describe('an uploaded picture', () => {
  let world: TestWorld
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  async function upload(bytes: Uint8Array) {
    const operator = await world.operator('operator')
    const file = { name: 'IMG_0001', type: 'image/jpeg', bytes }
    return operator.upload<UploadedImage & ErrorReply>('/api/admin/images', { file })
  }
  async function served(bytes: Uint8Array) {
    const { body } = await upload(bytes)
    return { ...body, served: Buffer.from(await (await fetch(body.url)).arrayBuffer()) }
  }

  it.each([
    ['on its side', 6, 450, 800],
    ['on its other side', 8, 450, 800],
    ['upside down', 3, 800, 450],
    ['upright', 1, 800, 450],
  ])('is served upright and without its place when the phone was held %s', async (_, orientation, width, height) => {
    const picture = await served(jpeg({ width: 800, height: 450 }, [exif(orientation)]))

    expect([picture.width, picture.height, picture.bytes]).toEqual([width, height, picture.served.length])
    expect(imageSize(picture.served)).toMatchObject({ type: 'jpg', width, height })
    expect(picture.served.includes('Exif')).toBe(false)
  })

  it('keeps its upper edge above when the phone was held on its side', async () => {
    const { width, height, data } = decode((await served(jpeg(size, [exif(6)]))).served)

    const lightAt = (row: number) => data[(row * width + width / 2) * 4] ?? 0
    expect([lightAt(2) > 200, lightAt(height - 3) < 50]).toEqual([true, true])
  })

  it.each<[string, Buffer, string]>([
    ['a comment', jpeg(size, [segment(0xfe, secret)]), 'jpg'],
    [
      'an editing history',
      jpeg(size, [segment(0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0'), secret]))]),
      'jpg',
    ],
    ['press details', jpeg(size, [segment(0xed, Buffer.concat([Buffer.from('Photoshop 3.0\0'), secret]))]), 'jpg'],
    ['a film behind a picture', Buffer.concat([jpeg(size), secret]), 'jpg'],
    ['Exif of a PNG', pngWith([['eXIf', secret]]), 'png'],
    [
      'texts of a PNG',
      pngWith([
        ['tEXt', secret],
        ['iTXt', secret],
      ]),
      'png',
    ],
    ['data behind a PNG', Buffer.concat([pngWith([]), secret]), 'png'],
    ['a comment of a GIF', gifWithComment(SECRET), 'gif'],
  ])('is served without %s', async (_, bytes, type) => {
    const picture = await served(bytes)

    expect(bytes.includes(secret)).toBe(true)
    expect(picture.served.includes(secret)).toBe(false)
    expect(imageSize(picture.served)).toMatchObject({ type, width: picture.width, height: picture.height })
  })

  it('keeps its colours and its movement', async () => {
    const profile = segment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01 colours'))

    expect((await served(jpeg(size, [profile]))).served.includes(profile)).toBe(true)
    expect((await served(gifWithComment(SECRET))).served.includes('NETSCAPE2.0')).toBe(true)
    expect((await served(pngWith([['gAMA', Buffer.from([0, 0, 0xb1, 0x8f])]]))).served.includes('gAMA')).toBe(true)
  })

  it('is refused with a sentence when it ends before its first line', async () => {
    const whole = jpeg(size, [exif(6)])
    const reply = await upload(whole.subarray(0, whole.lastIndexOf(Buffer.from([0xff, 0xda]))))

    expect(reply).toMatchObject({ status: 415, body: { error: { message: expect.stringMatching(/已损坏/) } } })
  })

  it('is refused with a sentence when turning it would take seconds', async () => {
    const reply = await upload(jpeg({ width: 2500, height: 1700 }, [exif(6)]))

    expect(reply).toMatchObject({ status: 415, body: { error: { message: expect.stringMatching(/400 万像素/) } } })
  })
})
