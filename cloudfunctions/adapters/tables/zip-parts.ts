import { createInflateRaw } from 'node:zlib'
import { AppError } from '../../../shared/contracts/app-error'

const MOST_ENTRIES = 2_000
/** Two hundred thousand rows of twenty columns unpack to about this. A larger file is no list of people. */
const MOST_BYTES = 256 * 1024 * 1024

const END_RECORD = 0x06054b50
const END_RECORD_BYTES = 22
const MOST_COMMENT_BYTES = 0xffff
const CENTRAL_ENTRY = 0x02014b50
const LOCAL_ENTRY = 0x04034b50
const STORED = 0
const DEFLATED = 8

type Entry = { method: number; data: Uint8Array }

/** The parts of a zip, each unpacked piece by piece on request and refused where it grows too large. */
export type ZipParts = {
  has(name: string): boolean
  /** Nothing for a missing part. `most` bytes of it are read before the file is refused. */
  read(name: string, most?: number): AsyncGenerator<Buffer>
}

/**
 * Reads a zip by the directory at its end. Its stated sizes are checked first and counted again while unpacking,
 * because they need not be true. (Layout: PKWARE APPNOTE 6.3, 4.3.6–4.3.16.)
 */
export function zipParts(bytes: Uint8Array): ZipParts {
  const entries = entriesOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  return {
    has: (name) => entries.has(name),
    async *read(name, most = MOST_BYTES) {
      const entry = entries.get(name)
      if (!entry) return
      let size = 0
      for await (const chunk of unpacked(entry)) {
        size += chunk.length
        if (size > most) throw tooLarge()
        yield chunk
      }
    },
  }
}

function entriesOf(zip: Buffer): Map<string, Entry> {
  const end = endRecordOf(zip)
  const count = zip.readUInt16LE(end + 10)
  if (count > MOST_ENTRIES) throw tooLarge()

  const entries = new Map<string, Entry>()
  let [at, total] = [zip.readUInt32LE(end + 16), 0]
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== CENTRAL_ENTRY) throw damaged()
    total += zip.readUInt32LE(at + 24)
    if (total > MOST_BYTES) throw tooLarge()
    const nameLength = zip.readUInt16LE(at + 28)
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/')
    const place = { method: zip.readUInt16LE(at + 10), packed: zip.readUInt32LE(at + 20) }
    entries.set(name, entryAt(zip, zip.readUInt32LE(at + 42), place))
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return entries
}

function entryAt(zip: Buffer, offset: number, { method, packed }: { method: number; packed: number }): Entry {
  if (offset + 30 > zip.length || zip.readUInt32LE(offset) !== LOCAL_ENTRY) throw damaged()
  const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28)
  if (start + packed > zip.length || (method !== STORED && method !== DEFLATED)) throw damaged()
  return { method, data: zip.subarray(start, start + packed) }
}

function endRecordOf(zip: Buffer): number {
  const lowest = Math.max(0, zip.length - END_RECORD_BYTES - MOST_COMMENT_BYTES)
  for (let at = zip.length - END_RECORD_BYTES; at >= lowest; at -= 1) {
    if (zip.readUInt32LE(at) === END_RECORD) return at
  }
  throw damaged()
}

async function* unpacked({ method, data }: Entry): AsyncGenerator<Buffer> {
  if (method === STORED) {
    yield Buffer.from(data)
    return
  }
  const inflate = createInflateRaw()
  inflate.end(data)
  try {
    yield* inflate as AsyncIterable<Buffer>
  } catch {
    throw damaged()
  } finally {
    inflate.destroy()
  }
}

const damaged = () => new AppError('unsupported_file', 'table_damaged')
const tooLarge = () => new AppError('too_large', 'table_unpacks_too_large')
