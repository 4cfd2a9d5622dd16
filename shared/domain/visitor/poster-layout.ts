/** A poster for a phone's whole screen; cover 16:9 on top, the code below at the right. */
export const POSTER = { width: 750, height: 1180, cover: 422, margin: 56, code: 220 }

type Measure = (text: string) => number

/** Breaks a title where the line is full, at most `most` lines; what is left over ends in an ellipsis. */
export function posterLines(text: string, width: number, most: number, measure: Measure): string[] {
  const lines: string[] = []
  let line = ''
  for (const sign of text) {
    if (measure(line + sign) <= width) {
      line += sign
      continue
    }
    lines.push(line)
    line = sign
  }
  lines.push(line)
  if (lines.length <= most) return lines

  const last = lines[most - 1] ?? ''
  return [...lines.slice(0, most - 1), `${Array.from(last).slice(0, -1).join('')}…`]
}
