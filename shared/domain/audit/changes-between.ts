export type FieldChange = { field: string; before: unknown; after: unknown }
type Recorded = Record<string, unknown> | null

/** Entries hold none of these by rule; should one ever slip in, it still is not shown. That one was replaced may be. */
const SECRET = /password|secret|token|credential|backupcodes|appkey$/i

/** What differs between the two, in the order in which the fields were written. */
export function changesBetween(before: Recorded, after: Recorded): FieldChange[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return fields
    .map((field) => ({ field, before: before?.[field] ?? null, after: after?.[field] ?? null }))
    .filter((change) => !SECRET.test(change.field) || [change.before, change.after].every(isYesOrNo))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after))
}

const isYesOrNo = (value: unknown) => value === null || typeof value === 'boolean'
