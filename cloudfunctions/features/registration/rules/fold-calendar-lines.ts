const MOST_OCTETS = 75

/** RFC 5545 3.1: no line is longer than 75 octets of UTF-8, and none is cut inside a character. */
export function foldCalendarLines(content: string): string {
  const unfolded = content.replace(/\r\n[\t ]/g, '')
  return unfolded.split('\r\n').map(folded).join('\r\n')
}

function folded(line: string): string {
  let out = ''
  let octets = 0
  for (const sign of line) {
    const size = octetsOf(sign)
    if (octets + size > MOST_OCTETS) {
      out += '\r\n '
      octets = 1
    }
    out += sign
    octets += size
  }
  return out
}

function octetsOf(sign: string): number {
  const point = sign.codePointAt(0) ?? 0
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}
