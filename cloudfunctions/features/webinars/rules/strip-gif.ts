const [EXTENSION, IMAGE, TRAILER] = [0x21, 0x2c, 0x3b]
const [GRAPHIC_CONTROL, APPLICATION] = [0xf9, 0xff]
const HEADER_LENGTH = 13

/** The two that say how often a picture moves. */
const LOOPS = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0'])

/** The picture without comments, plain texts and the blocks of applications (XMP). Null when it is cut off. */
export function stripGif(bytes: Uint8Array): Uint8Array | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  let at = HEADER_LENGTH + colours(file[10])
  if (at > file.length) return null
  const kept: Uint8Array[] = [file.subarray(0, at)]

  while (at < file.length && file[at] !== TRAILER) {
    const begin = at
    if (file[at] === EXTENSION) {
      at = endOfBlocks(file, begin + 2)
      if (isNeeded(file, begin)) kept.push(file.subarray(begin, at))
    } else if (file[at] === IMAGE) {
      at = endOfBlocks(file, begin + 10 + colours(file[begin + 9]) + 1)
      kept.push(file.subarray(begin, at))
    } else return null
    if (at > file.length) return null
  }
  return at < file.length ? Buffer.concat([...kept, Uint8Array.of(TRAILER)]) : null
}

function isNeeded(file: Buffer, begin: number): boolean {
  if (file[begin + 1] === GRAPHIC_CONTROL) return true
  return file[begin + 1] === APPLICATION && LOOPS.has(file.toString('latin1', begin + 3, begin + 14))
}

/** How many bytes the colour table takes that these flags announce. */
const colours = (flags = 0) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)

/** Blocks follow one another until an empty one. Past the end of the file when that is missing. */
function endOfBlocks(file: Buffer, from: number): number {
  let at = from
  for (let length = file[at]; length; length = file[at]) at += 1 + length
  return at + 1
}
