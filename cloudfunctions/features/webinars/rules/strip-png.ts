const SIGNATURE_LENGTH = 8

/** Chunks beyond the critical ones that decide how a picture looks or moves. */
const NEEDED = new Set(
  ['tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'bKGD', 'hIST', 'pHYs', 'sPLT'].concat([
    'acTL',
    'fcTL',
    'fdAT',
  ]),
)

/**
 * The picture without texts, times, Exif and private chunks, and without anything behind its end. Null when a chunk is
 * cut off.
 */
export function stripPng(bytes: Uint8Array): Uint8Array | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const kept: Uint8Array[] = [file.subarray(0, SIGNATURE_LENGTH)]

  for (let at = SIGNATURE_LENGTH; at + 12 <= file.length;) {
    const next = at + 12 + file.readUInt32BE(at)
    if (next > file.length) return null
    const name = file.toString('latin1', at + 4, at + 8)
    if (isCritical(name) || NEEDED.has(name)) kept.push(file.subarray(at, next))
    if (name === 'IEND') return Buffer.concat(kept)
    at = next
  }
  return null
}

const isCritical = (name: string) => /^[A-Z]/.test(name)
