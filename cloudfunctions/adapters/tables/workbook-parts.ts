import { AppError } from '../../../shared/contracts/app-error'
import { plainText } from './cell-text'
import { MOST_CELL_CHARACTERS } from './limits'
import { readXml, type XmlReader } from './read-xml'
import type { ZipParts } from './zip-parts'

/** Every distinct text of a workbook is held in memory while its sheet is read. */
const MOST_SHARED_BYTES = 64 * 1024 * 1024
const MOST_SMALL_PART_BYTES = 4 * 1024 * 1024
/**
 * Formats that every workbook has without naming them (ECMA-376, part 1, 18.8.30; 27–36 and 50–58 are Chinese and
 * Japanese).
 */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

/** The path of the first visible sheet, and the year from which the workbook counts its days. */
export async function firstVisibleSheet(parts: ZipParts): Promise<{ part: string; isFrom1904: boolean }> {
  const sheets: { id: string; isHidden: boolean }[] = []
  let isFrom1904 = false
  await readAll(parts, 'xl/workbook.xml', {
    open(name, attributes) {
      if (name === 'workbookPr') isFrom1904 = attributes.date1904 === '1' || attributes.date1904 === 'true'
      if (name !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      sheets.push({ id, isHidden: attributes.state === 'hidden' || attributes.state === 'veryHidden' })
    },
  })
  const targets = new Map<string, string>()
  await readAll(parts, 'xl/_rels/workbook.xml.rels', {
    open: (name, { Id: id = '', Target: target = '' }) => name === 'Relationship' && targets.set(id, target),
  })
  const shown = sheets.find(({ id, isHidden }) => !isHidden && parts.has(partOf(targets.get(id))))
  if (!shown) throw new AppError('unsupported_file', 'table_no_sheet')
  return { part: partOf(targets.get(shown.id)), isFrom1904 }
}

/** The shared texts, which cells refer to by index. Their pronunciation (`rPh`, furigana) is left out. */
export async function sharedTexts(parts: ZipParts): Promise<string[]> {
  const texts: string[] = []
  let [text, isPronunciation] = ['', false]
  const reader: XmlReader = {
    open(name) {
      if (name === 'si') text = ''
      if (name === 'rPh') isPronunciation = true
    },
    text(value, within) {
      if (within !== 't' || isPronunciation) return
      text += value
      if (text.length > MOST_CELL_CHARACTERS) throw new AppError('too_large', 'table_text_too_long')
    },
    close(name) {
      if (name === 'rPh') isPronunciation = false
      if (name === 'si') texts.push(plainText(text))
    },
  }
  await readAll(parts, 'xl/sharedStrings.xml', reader, MOST_SHARED_BYTES)
  return texts
}

/** For each cell style, whether its number is a date or time. */
export async function dateStyles(parts: ZipParts): Promise<(style: number) => boolean> {
  const own = new Map<number, boolean>()
  const styles: number[] = []
  let isInCells = false
  await readAll(parts, 'xl/styles.xml', {
    open(name, attributes) {
      if (name === 'numFmt') own.set(Number(attributes.numFmtId), isDateFormat(attributes.formatCode ?? ''))
      if (name === 'cellXfs') isInCells = true
      if (name === 'xf' && isInCells) styles.push(Number(attributes.numFmtId ?? 0))
    },
    close(name) {
      if (name === 'cellXfs') isInCells = false
    },
  })
  return (style) => {
    const format = styles[style] ?? 0
    return own.get(format) ?? isBuiltInDate(format)
  }
}

/**
 * Days, months, years, hours or seconds outside quoted words, escaped characters, colours and languages (`[$-804]`).
 */
export function isDateFormat(code: string): boolean {
  const bare = code.replaceAll(/"[^"]*"|\\.|_.|\*./g, '').replaceAll(/\[(?!h+\]|m+\]|s+\])[^\][]*\]/gi, '')
  return !/general/i.test(bare) && /[dmyhs]/i.test(bare)
}

async function readAll(parts: ZipParts, name: string, reader: XmlReader, most = MOST_SMALL_PART_BYTES): Promise<void> {
  if (!parts.has(name)) return
  for await (const _ of readXml(parts.read(name, most), reader));
}

const partOf = (target = '') => (target.startsWith('/') ? target.slice(1) : `xl/${target}`)
