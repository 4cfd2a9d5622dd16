const [END, SCAN, TEMPORARY, ADOBE, ICC] = [0xd9, 0xda, 0x01, 0xee, 0xe2]
const [FIRST_APP, LAST_APP, COMMENT] = [0xe0, 0xef, 0xfe]

/**
 * The picture without what describes it: Exif and XMP (place, camera, thumbnail), IPTC, comments, and whatever follows
 * its end, where phones put videos and depth maps. JFIF, the colour profile and Adobe's colour transform stay, because
 * they decide how it looks. Null when the bytes are no JPEG that can be read to its first scan.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array | null {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let [at, hasScan] = [2, false]

  while (at < bytes.length) {
    if (bytes[at] !== 0xff) return null
    while (bytes[at + 1] === 0xff) at += 1
    const marker = bytes[at + 1]
    if (marker === undefined || marker === END) break
    if (isWithoutLength(marker)) {
      at += 2
      continue
    }
    const end = at + 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0)
    if (end < at + 4 || end > bytes.length) return null
    const next = marker === SCAN ? endOfScan(bytes, end) : end
    if (isNeeded(marker, bytes.subarray(at + 4, end))) kept.push(bytes.subarray(at, next))
    if (marker === SCAN) hasScan = true
    at = next
  }
  if (!hasScan) return null
  return Buffer.concat([...kept, Uint8Array.of(0xff, END)])
}

const isWithoutLength = (marker: number) => marker === TEMPORARY || (marker >= 0xd0 && marker <= 0xd8)

function isNeeded(marker: number, content: Uint8Array): boolean {
  if (marker === COMMENT) return false
  if (marker < FIRST_APP || marker > LAST_APP) return true
  if (marker === ICC) return startsWith(content, 'ICC_PROFILE\0')
  return (marker === FIRST_APP && startsWith(content, 'JFIF\0')) || (marker === ADOBE && startsWith(content, 'Adobe'))
}

const startsWith = (content: Uint8Array, text: string) =>
  Buffer.from(content.subarray(0, text.length)).toString('latin1') === text

/** In a scan a marker is FF with anything but a stuffed zero or a restart behind it. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const after = bytes[at + 1]
    if (after === undefined) return at
    if (after !== 0 && after !== 0xff && (after < 0xd0 || after > 0xd7)) return at
  }
  return bytes.length
}
