import { encode } from 'jpeg-js'
import { png, pngChunk } from './pictures'

const bytesOf = (text: string) => Buffer.from(text, 'latin1')

/** A JPEG whose left half is white and whose right half is black, with these segments behind its first bytes. */
export function jpeg({ width, height }: { width: number; height: number }, segments: Buffer[] = []): Buffer {
  const data = Buffer.alloc(width * height * 4, 0xff)
  for (let pixel = 0; pixel < width * height; pixel += 1)
    if (pixel % width >= width / 2) data.fill(0, pixel * 4, pixel * 4 + 3)
  const plain = encode({ width, height, data }, 90).data
  return Buffer.concat([plain.subarray(0, 2), ...segments, plain.subarray(2)])
}

export function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

/** Exif with an orientation and a place: 31.23 N, 121.47 E. */
export function exif(orientation: number): Buffer {
  const gpsAt = 8 + 2 + 2 * 12 + 4
  const entry = (tag: number, type: number, count: number, value: Buffer) => {
    const head = Buffer.alloc(12)
    head.writeUInt16BE(tag, 0)
    head.writeUInt16BE(type, 2)
    head.writeUInt32BE(count, 4)
    value.copy(head, 8)
    return head
  }
  const long = (value: number) => Buffer.from([0, 0, value >> 8, value & 0xff])
  const valuesAt = gpsAt + 2 + 4 * 12 + 4
  const degrees = (whole: number, hundredths: number) => {
    const parts = Buffer.alloc(24)
    ;[whole, 1, Math.round(hundredths * 0.6), 1, 0, 1].forEach((part, at) => parts.writeUInt32BE(part, at * 4))
    return parts
  }
  return segment(
    0xe1,
    Buffer.concat([
      bytesOf('Exif\0\0MM\0*\0\0\0\x08'),
      Buffer.from([0, 2]),
      entry(0x0112, 3, 1, Buffer.from([0, orientation, 0, 0])),
      entry(0x8825, 4, 1, long(gpsAt)),
      long(0),
      Buffer.from([0, 4]),
      entry(1, 2, 2, bytesOf('N\0')),
      entry(2, 5, 3, long(valuesAt)),
      entry(3, 2, 2, bytesOf('E\0')),
      entry(4, 5, 3, long(valuesAt + 24)),
      long(0),
      degrees(31, 23),
      degrees(121, 47),
    ]),
  )
}

/** A PNG that holds these chunks before its end. */
export function pngWith(chunks: [name: string, content: Buffer][]): Buffer {
  const plain = Buffer.from(png({ width: 64, height: 32 }).bytes)
  const extra = chunks.map(([name, content]) => pngChunk(name, content))
  return Buffer.concat([plain.subarray(0, -12), ...extra, plain.subarray(-12)])
}

/** A GIF of 16 × 16 pixels that holds a comment. */
export function gifWithComment(comment: string): Buffer {
  const head = Buffer.concat([bytesOf('GIF89a'), Buffer.from([16, 0, 16, 0, 0x80, 0, 0, 255, 255, 255, 0, 0, 0])])
  const note = Buffer.concat([Buffer.from([0x21, 0xfe, comment.length]), bytesOf(comment), Buffer.from([0])])
  const loop = Buffer.concat([Buffer.from([0x21, 0xff, 11]), bytesOf('NETSCAPE2.0'), Buffer.from([3, 1, 0, 0, 0])])
  const image = Buffer.from([0x2c, 0, 0, 0, 0, 16, 0, 16, 0, 0, 2, 2, 0x8c, 0x2d, 0])
  return Buffer.concat([head, note, loop, image, Buffer.from([0x3b])])
}
