import path from 'node:path'
import { placesNaming, providerNames } from '../../local/checks/provider-names'

describe('the check of provider names', () => {
  it.each([
    ["if (provider === 'zoom') close()", ['1: "zoom": read its description in shared/contracts/live-providers']],
    ['\nconst first = "vhall"', ['2: "vhall": read its description in shared/contracts/live-providers']],
    ["import { zoom } from './live-providers/zoom'", []],
    ['// Zoom repeats', []],
  ])('finds in %j where a provider is named', (text, places) => {
    expect(placesNaming(text)).toEqual(places)
  })

  it('finds no such place in the product', () => {
    expect(providerNames(path.join(__dirname, '../..'))).toEqual([])
  })
})
