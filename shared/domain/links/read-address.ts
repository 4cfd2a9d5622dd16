/** The parameters of a page's address, by name. */
export type AddressParams = Record<string, string | undefined>

/**
 * Links are changed on the way: `&` becomes `&amp;`, a second `?` is appended, a sentence's full stop or a blank sticks
 * to the end. Names lose what does not belong to them, and what was swallowed by a value becomes parameters again.
 */
export function readAddress(params: Readonly<Record<string, unknown>>): AddressParams {
  const read: AddressParams = {}
  for (const [name, value] of Object.entries(params)) {
    // In the mini-program Taro adds a number, `$taroTimestamp`.
    if (typeof value !== 'string') continue
    const [own = '', ...swallowed] = value.split(/\?|&amp;|&/)
    put(read, name, swallowed.length > 0 ? own : value)
    for (const pair of swallowed) put(read, ...splitAt(pair, '='))
  }
  for (const [name, reader] of READERS) {
    const value = read[name]
    if (value !== undefined) read[name] = reader(value)
  }
  return read
}

/** The eight signs of a webinar's code or a short link's id, whatever else stuck to them; nothing where they are not there. */
export function idIn(text: string): string | undefined {
  return /^[^0-9A-Za-z]*([0-9A-Za-z]{8})(?![0-9A-Za-z])/.exec(text)?.[1]
}

/** By name, how a value is read that something stuck to. */
const READERS = new Map<string, (value: string) => string>([
  ['code', (value) => idIn(value) ?? value.trim()],
  ['s', (value) => idIn(value) ?? value],
  ['ch', (value) => /^\s*([a-z0-9_-]+)/.exec(value)?.[1] ?? value],
  ['what', (value) => wordIn(value)],
  ['then', (value) => wordIn(value)],
])

const wordIn = (text: string) => /^\s*([a-z]+)/.exec(text)?.[1] ?? text

/** The first of a name stays: what was appended on the way is not the link's own. */
function put(read: AddressParams, name: string, value: string): void {
  const own = name.replace(/^(amp;|\?|&)+/, '')
  if (own !== '' && read[own] === undefined) read[own] = value
}

function splitAt(text: string, sign: string): [string, string] {
  const at = text.indexOf(sign)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}
