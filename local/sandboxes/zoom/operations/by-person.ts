/** Zoom returns answers and questions grouped by person. */
export function byPerson<Row extends { name: string; email: string }>(
  rows: readonly Row[],
): { person: { name: string; email: string }; rows: Row[] }[] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = JSON.stringify([row.email.toLowerCase(), row.email === '' ? row.name : ''])
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    return first ? [{ person: { name: first.name, email: first.email }, rows: group }] : []
  })
}
