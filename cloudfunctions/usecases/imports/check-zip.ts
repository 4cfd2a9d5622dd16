import { createInflateRaw } from 'node:zlib'
import { AppError } from '../../../shared/contracts/app-error'
import { listProblems } from '../../../shared/text/imports'

const MOST_ENTRIES = 2_000
/** Two hundred thousand rows of twenty columns unpack to about this. A file that grows beyond it is no list of people. */
const MOST_BYTES = 256 * 1024 * 1024
/** Every different text of a workbook is held in memory while its sheet is read. */
const MOST_SHARED_BYTES = 64 * 1024 * 1024
const SHARED_STRINGS = 'xl/sharedStrings.xml'

const END_RECORD = 0x06054b50
const END_RECORD_BYTES = 22
const MOST_COMMENT_BYTES = 0xffff
const CENTRAL_ENTRY = 0x02014b50
const LOCAL_ENTRY = 0x04034b50
/** A descriptor may follow an entry's data: at most a signature, a checksum and two long sizes. */
const DESCRIPTOR_BYTES = 24
const STORED = 0
const DEFLATED = 8

type Entry = { name: string; method: number; data: Uint8Array; offset: number; end: number }

/**
 * Unpacks every part of a workbook once, counting and throwing away, before anything else reads it: what a zip says
 * of its own sizes need not be true, and a bomb must not be met halfway. (Layout: PKWARE APPNOTE 6.3, 4.3.6–4.3.16.)
 */
export async function checkZip(bytes: Uint8Array): Promise<void> {
  const entries = entriesOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  let total = 0
  for (const { name, method, data } of entries) {
    const size = method === STORED ? data.length : await inflatedSize(data, MOST_BYTES - total)
    total += size
    if (total > MOST_BYTES || (name === SHARED_STRINGS && size > MOST_SHARED_BYTES))
      throw new AppError('too_large', listProblems.unpacksTooLarge)
  }
}

function entriesOf(zip: Buffer): Entry[] {
  const end = endRecordOf(zip)
  const count = zip.readUInt16LE(end + 10)
  if (count > MOST_ENTRIES) throw new AppError('too_large', listProblems.unpacksTooLarge)

  const entries: Entry[] = []
  let at = zip.readUInt32LE(end + 16)
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== CENTRAL_ENTRY) throw damaged()
    const nameLength = zip.readUInt16LE(at + 28)
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    entries.push(
      entryAt(zip, {
        name,
        method: zip.readUInt16LE(at + 10),
        packed: zip.readUInt32LE(at + 20),
        offset: zip.readUInt32LE(at + 42),
      }),
    )
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  checkNothingBetween(entries)
  return entries
}

function entryAt(
  zip: Buffer,
  { name, method, packed, offset }: { name: string; method: number; packed: number; offset: number },
): Entry {
  if (offset + 30 > zip.length || zip.readUInt32LE(offset) !== LOCAL_ENTRY) throw damaged()
  const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28)
  if (start + packed > zip.length || (method !== STORED && method !== DEFLATED)) throw damaged()
  return { name, method, data: zip.subarray(start, start + packed), offset, end: start + packed }
}

/** The library reads a zip from its front, so a part that the list at its end does not name would be read unchecked. */
function checkNothingBetween(entries: Entry[]): void {
  let reached = 0
  for (const { offset, end } of entries.toSorted((a, b) => a.offset - b.offset)) {
    if (offset < reached || offset - reached > DESCRIPTOR_BYTES) throw damaged()
    reached = end
  }
}

function endRecordOf(zip: Buffer): number {
  const lowest = Math.max(0, zip.length - END_RECORD_BYTES - MOST_COMMENT_BYTES)
  for (let at = zip.length - END_RECORD_BYTES; at >= lowest; at -= 1) {
    if (zip.readUInt32LE(at) === END_RECORD) return at
  }
  throw damaged()
}

function inflatedSize(data: Uint8Array, most: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let size = 0
    const inflate = createInflateRaw()
    inflate.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= most) return
      inflate.destroy()
      resolve(size)
    })
    inflate.once('end', () => resolve(size))
    inflate.once('error', () => reject(damaged()))
    inflate.end(data)
  })
}

const damaged = () => new AppError('unsupported_file', listProblems.isDamaged)
