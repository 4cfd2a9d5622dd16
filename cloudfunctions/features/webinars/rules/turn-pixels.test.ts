import { turnPixels } from './turn-pixels'

/** Three pixels over three: a b c / d e f. */
const [width, height, letters] = [3, 2, 'abcdef']
const data = Uint8Array.from([...letters].flatMap((letter) => [letter.charCodeAt(0), 0, 0, 255]))

it.each([
  [1, ['abc', 'def']],
  [2, ['cba', 'fed']],
  [3, ['fed', 'cba']],
  [4, ['def', 'abc']],
  [5, ['ad', 'be', 'cf']],
  [6, ['da', 'eb', 'fc']],
  [7, ['fc', 'eb', 'da']],
  [8, ['cf', 'be', 'ad']],
])('a photograph of orientation %i stands upright', (orientation, rows) => {
  const turned = turnPixels({ width, height, data }, orientation)

  const read = Array.from({ length: turned.width * turned.height }, (_, at) =>
    String.fromCharCode(turned.data[at * 4] ?? 0),
  )
  expect([turned.width, turned.height, read.join('')]).toEqual([rows[0]?.length, rows.length, rows.join('')])
})
