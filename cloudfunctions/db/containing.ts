/** A pattern for `like` that finds the text anywhere, its own `%` and `_` taken as written. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`
}
