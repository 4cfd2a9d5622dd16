import { guessDelimiter } from '../../cloudfunctions/adapters/tables/guess-delimiter'
import { guessEncoding } from '../../cloudfunctions/adapters/tables/guess-encoding'
import { readCsv } from '../../cloudfunctions/adapters/tables/read-csv'
import { textSegments } from '../../cloudfunctions/adapters/tables/text-segments'

/** A text's rows as an import reads them, but on this thread. */
export function readText(bytes: Uint8Array) {
  const { encoding } = guessEncoding(bytes)
  const [top = ''] = textSegments(bytes, encoding)
  return readCsv(bytes, encoding, guessDelimiter(top).delimiter)
}
