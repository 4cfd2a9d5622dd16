import { splitLine, unwrapped } from './split-line'

describe('a line of CSV inside one cell', () => {
  it.each([
    ['Yes,"Renn, Ivo",Ivo', ['Yes', 'Renn, Ivo', 'Ivo']],
    ['a,"say ""hi""",', ['a', 'say "hi"', '']],
    ['5" pipe,b', ['5" pipe', 'b']],
    ['"open,b', ['open,b']],
  ])('is split: %s', (line, cells) => {
    expect(splitLine(line, ',')).toEqual(cells)
  })

  it('is a separate row only with enough cells', () => {
    expect(unwrapped(['a,b,c,d', '', ''], 4)).toEqual(['a', 'b', 'c', 'd'])
    expect(unwrapped(['a;b;c;d'], 4)).toEqual(['a', 'b', 'c', 'd'])
    expect(unwrapped(['Trees, soil and rain'], 4)).toEqual(['Trees, soil and rain'])
    expect(unwrapped(['a,b,c,d', 'e'], 4)).toEqual(['a,b,c,d', 'e'])
  })
})
