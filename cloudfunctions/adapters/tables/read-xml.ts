import { StringDecoder } from 'node:string_decoder'
import { SaxesParser } from 'saxes'
import { AppError } from '../../../shared/contracts/app-error'

export type XmlReader = {
  open?(name: string, attributes: Record<string, string>): void
  /** `within` is the element that contains the text. */
  text?(text: string, within: string): void
  close?(name: string): void
}

/**
 * Reads XML piece by piece and yields after each piece, so that the results so far can be passed on. Names come without
 * their prefix. Entities of a document type are never resolved.
 */
export async function* readXml(pieces: AsyncIterable<Buffer>, reader: XmlReader): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const decoder = new StringDecoder('utf8')
  const open: string[] = []
  const take = (text: string) => reader.text?.(text, open.at(-1) ?? '')
  parser.on('opentag', ({ name, attributes }) => {
    open.push(bare(name))
    reader.open?.(bare(name), attributes)
  })
  parser.on('text', take)
  parser.on('cdata', take)
  parser.on('closetag', () => reader.close?.(open.pop() ?? ''))
  parser.on('error', (error) => {
    throw new AppError('unsupported_file', 'table_damaged', { cause: error })
  })

  for await (const piece of pieces) {
    parser.write(decoder.write(piece))
    yield
  }
  parser.write(decoder.end()).close()
  yield
}

const bare = (name: string) => name.slice(name.indexOf(':') + 1)
