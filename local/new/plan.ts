import fs from 'node:fs'
import path from 'node:path'

/** New files by their paths, and lines that existing files need, each placed before or after a line they have. */
export type Plan = { files: Record<string, string>; lines: Line[] }
export type Line = { file: string; add: string } & ({ before: string } | { after: string })

/** The text of every file that the plan touches. Throws, before anything is written, when a file exists or a line has no place. */
export function textsOf({ files, lines }: Plan, root: string): Map<string, string> {
  const texts = new Map<string, string>()
  for (const [file, text] of Object.entries(files)) {
    if (fs.existsSync(path.join(root, file))) throw new Error(`${file} exists already; nothing was written.`)
    texts.set(file, text)
  }
  for (const line of lines) {
    const text = texts.get(line.file) ?? fs.readFileSync(path.join(root, line.file), 'utf8')
    texts.set(line.file, withLine(text, line))
  }
  return texts
}

function withLine(text: string, line: Line): string {
  const anchor = 'before' in line ? line.before : line.after
  const at = text.indexOf(anchor)
  if (at === -1) throw new Error(`${line.file} has no "${anchor}"; nothing was written.`)
  const place = 'before' in line ? at : at + anchor.length
  return text.slice(0, place) + line.add + text.slice(place)
}
