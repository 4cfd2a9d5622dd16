export const NAME_CHARACTERS = 200

/** Anybody may call themselves anything in a live room; ten thousand characters help nobody. */
export const shortName = (name: string): string => firstCharacters(name, NAME_CHARACTERS)

/** Never half of a character: a database refuses half an emoji inside JSON. */
export function firstCharacters(text: string, count: number): string {
  return text.length <= count
    ? text
    : Array.from(text.slice(0, count * 2))
        .slice(0, count)
        .join('')
}
