/** Words for what an entry of the activity log holds; a value that is not listed stands as it was stored. */
type Words = { yes: string; no: string; nothing: string; values: Record<string, string> }

/** Free text is left alone: somebody may have called a tag "failed". */
const FREE_TEXT = new Set(['name', 'title', 'subtitle', 'description', 'intro', 'tagsAdded', 'tagsRemoved', 'fileName'])

/** A stored value of a field as a person reads it; undefined where only its own form tells it (times, objects). */
export function valueInWords(field: string, value: unknown, words: Words): string | undefined {
  if (value === null || value === undefined || value === '') return words.nothing
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return FREE_TEXT.has(field) ? value : (words.values[value] ?? value)
  if (Array.isArray(value) && value.every((one) => typeof one === 'string' || typeof one === 'number'))
    return value.map((one) => valueInWords(field, one, words)).join(', ')
  return undefined
}

/** Ids that lead nowhere for a person: the entry itself describes the run that they name. */
const INTERNAL = new Set(['batchId', 'operatorId'])
export const isInternalField = (field: string) => INTERNAL.has(field)
