const NAME = /^<([A-Za-z][A-Za-z0-9_]{0,63})>/
const CDATA_START = '<![CDATA['
const CDATA_END = ']]>'
const DEEPEST = 4

export class NotFlatXml extends Error {}

/**
 * Reads only the XML of WeChat's message push: one root, elements without attributes, text or CDATA. Declarations,
 * entities, comments and processing instructions do not occur in it, so a document with them is not from WeChat;
 * without entities there is nothing to expand. Nested elements are skipped, their text is not stored.
 */
export function readFlatXml(xml: string): Record<string, string> {
  const fields: Record<string, string> = {}
  const end = readElement(xml.trim(), 0, 0, (name, value) => {
    fields[name] = value
  })
  if (end !== xml.trim().length) throw new NotFlatXml('something follows the root')
  return fields
}

/** Values are CDATA; an end mark inside one is split over two. */
export function writeFlatXml(fields: Record<string, string | number>): string {
  return `<xml>${Object.entries(fields)
    .map(([name, value]) => xmlElement(name, value))
    .join('')}</xml>`
}

export function xmlElement(name: string, value: string | number): string {
  if (typeof value === 'number') return `<${name}>${value}</${name}>`
  return `<${name}>${CDATA_START}${value.replaceAll(CDATA_END, ']]]]><![CDATA[>')}${CDATA_END}</${name}>`
}

/** Reads the element at `start` and returns where it ends. The callback gets the root's own children only. */
function readElement(xml: string, start: number, depth: number, tell: (name: string, value: string) => void): number {
  const name = NAME.exec(xml.slice(start, start + 70))?.[1]
  if (!name || depth > DEEPEST) throw new NotFlatXml('no plain element')
  const closing = `</${name}>`
  let at = start + name.length + 2
  let value = ''

  while (!xml.startsWith(closing, at)) {
    if (xml.startsWith(CDATA_START, at)) {
      const end = xml.indexOf(CDATA_END, at)
      if (end < 0) throw new NotFlatXml('CDATA without end')
      value += xml.slice(at + CDATA_START.length, end)
      at = end + CDATA_END.length
    } else if (xml[at] === '<') {
      at = readElement(xml, at, depth + 1, tell)
    } else {
      const end = xml.indexOf('<', at)
      if (end < 0) throw new NotFlatXml('element without end')
      const text = xml.slice(at, end)
      if (text.includes('&')) throw new NotFlatXml('an entity')
      value += text
      at = end
    }
  }
  if (depth === 1) tell(name, value)
  return at + closing.length
}
