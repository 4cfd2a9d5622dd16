import { AppError } from '../../../shared/contracts/app-error'
import type { Encoding } from '../../../shared/contracts/file-reading'

const HEAD_BYTES = 4_096
/** The share of control characters above which a text is refused. */
const MOST_CONTROL_SIGNS = 0.02

/** A modern workbook, or a text; by its content, whatever the file name. Refuses anything else with a sentence. */
export function fileKind(bytes: Uint8Array): 'workbook' | 'text' {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_BYTES))
  if (head.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return 'workbook'
  // An OLE compound file: Excel up to 2003, or any Office file behind a password ([MS-OFFCRYPTO] 2.3.4.4).
  if (head.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))) {
    const isLocked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
      Buffer.from('EncryptedPackage', 'utf16le'),
    )
    throw new AppError('unsupported_file', isLocked ? 'table_locked' : 'table_old_excel')
  }
  return 'text'
}

/** Refuses files that only look like text: a web page called .xls, an image called .csv. */
export function checkText(bytes: Uint8Array, encoding: Encoding): void {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, HEAD_BYTES))
  if (/^\s*(?:<!doctype html|<html|<head|<body|<table|<\?xml)/i.test(text))
    throw new AppError('unsupported_file', 'table_web_page')
  const controls = [...text].filter(isNoText).length
  if (controls > 1 + text.length * MOST_CONTROL_SIGNS) throw new AppError('unsupported_file', 'table_unreadable')
}

/** Control characters except tab and line ends, and the replacement for invalid bytes. */
function isNoText(sign: string): boolean {
  const code = sign.charCodeAt(0)
  return code < 9 || (code > 13 && code < 32) || code === 0xfffd
}
