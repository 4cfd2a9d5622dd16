import { AppError } from '../../../shared/contracts/app-error'
import { LIST_MOST_COLUMNS, LIST_MOST_ROWS } from '../../../shared/contracts/list-imports'
import { csvLine } from '../../../shared/domain/csv/write-csv'
import { listProblems } from '../../../shared/text/imports'
import { delimiterOf, encodingOf } from './csv-text'
import { readCsv } from './read-csv'
import { readXlsx } from './read-xlsx'

const HEAD_BYTES = 4_096
/** Which part of the text may be signs no text has, before it is taken for something else. */
const MOST_CONTROL_SIGNS = 0.02

/**
 * Any list as CSV: a text as it is, a workbook's first sheet written out with each row on the line of its number, so that
 * a row's place is told the same way for both. Refuses in words whatever is neither.
 */
export async function listAsCsv(bytes: Uint8Array): Promise<Uint8Array> {
  switch (kindOf(bytes)) {
    case 'zip':
      return sheetAsCsv(bytes)
    case 'locked':
      throw new AppError('unsupported_file', listProblems.isLocked)
    case 'old_excel':
      throw new AppError('unsupported_file', listProblems.isOldExcel)
    case 'web_page':
      throw new AppError('unsupported_file', listProblems.isWebPage)
    case 'binary':
      throw new AppError('unsupported_file', listProblems.unreadable)
    case 'text':
      checkSize(bytes)
      return bytes
  }
}

type Kind = 'zip' | 'locked' | 'old_excel' | 'web_page' | 'binary' | 'text'

/** By what the file is, whatever it is called. */
function kindOf(bytes: Uint8Array): Kind {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_BYTES))
  if (head.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return 'zip'
  // An OLE compound file: Excel up to 2003, or any Office file behind a password ([MS-OFFCRYPTO] 2.3.4.4).
  if (head.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex')))
    return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'locked' : 'old_excel'

  const encoding = encodingOf(bytes)
  const text = new TextDecoder(encoding).decode(head)
  if (/^\s*(<!doctype html|<html|<head|<body|<table|<\?xml)/i.test(text)) return 'web_page'
  const controls = [...text].filter(isNoText).length
  return controls > 1 + text.length * MOST_CONTROL_SIGNS ? 'binary' : 'text'
}

/** Control signs beside tab and line ends, and what stands for bytes that are no text. */
function isNoText(sign: string): boolean {
  const code = sign.charCodeAt(0)
  return code < 9 || (code > 13 && code < 32) || code === 0xfffd
}

function checkSize(bytes: Uint8Array): void {
  const delimiter = delimiterOf(bytes)
  let rows = 0
  for (const reading of readCsv(bytes)) {
    // A row too long to be read is told by its signs.
    const columns =
      'cells' in reading ? reading.cells.findLastIndex((cell) => cell !== '') + 1 : reading.raw.split(delimiter).length
    if (columns > LIST_MOST_COLUMNS) throw new AppError('too_large', listProblems.tooManyColumns)
    if (++rows > LIST_MOST_ROWS + 1) throw new AppError('too_large', listProblems.tooManyRows)
  }
}

async function sheetAsCsv(bytes: Uint8Array): Promise<Uint8Array> {
  const parts: Buffer[] = []
  let [text, line] = ['', 1]
  for await (const row of readXlsx(bytes)) {
    text += '\n'.repeat(Math.max(0, row.line - line)) + csvLine(row.cells)
    line = row.line
    if (text.length > HEAD_BYTES * 16) {
      parts.push(Buffer.from(text))
      text = ''
    }
  }
  return Buffer.concat([...parts, Buffer.from(text)])
}
