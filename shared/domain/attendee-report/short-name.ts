export const NAME_CHARACTERS = 200

/** Anybody may call themselves anything in a live room; ten thousand characters help nobody. Never half of a character. */
export function shortName(name: string): string {
  return name.length <= NAME_CHARACTERS ? name : [...name].slice(0, NAME_CHARACTERS).join('')
}
