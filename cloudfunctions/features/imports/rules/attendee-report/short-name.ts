export const NAME_CHARACTERS = 200

/** Anybody may enter any name in a live room; ten thousand characters are of no use. */
export const shortName = (name: string): string => firstCharacters(name, NAME_CHARACTERS)

/** Never cuts a character in half: a database refuses half an emoji inside JSON. */
export function firstCharacters(text: string, count: number): string {
  return text.length <= count
    ? text
    : Array.from(text.slice(0, count * 2))
        .slice(0, count)
        .join('')
}
