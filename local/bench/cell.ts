/** One measured promise: the product and its floor, measured in the same minutes on the same machine. */
export type Cell = {
  cell: string
  ours: number
  /** Null where the limit is an absolute number. */
  floor: number | null
  unit: string
  /** The product's number divided by the floor, or by the limit where there is no floor. */
  ratio: number
  bar: string
  holds: boolean
}

export const median = (values: number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

const rounded = (value: number) => Math.round(value * 100) / 100

/** Compares the product with a floor: the ratio must reach the limit. */
export function againstFloor(
  cell: string,
  { ours, floor, unit, bar }: { ours: number; floor: number; unit: string; bar: number },
): Cell {
  const ratio = rounded(ours / floor)
  return {
    cell,
    ours: Math.round(ours),
    floor: Math.round(floor),
    unit,
    ratio,
    bar: `≥ ${bar} of the floor`,
    holds: ratio >= bar,
  }
}

/** A number that must not exceed its limit. */
export function atMost(cell: string, { ours, limit, unit }: { ours: number; limit: number; unit: string }): Cell {
  return {
    cell,
    ours: rounded(ours),
    floor: null,
    unit,
    ratio: rounded(ours / limit),
    bar: `≤ ${limit} ${unit}`,
    holds: ours <= limit,
  }
}

/** A number that must reach its minimum. */
export function atLeast(cell: string, { ours, mark, unit }: { ours: number; mark: number; unit: string }): Cell {
  return {
    cell,
    ours: Math.round(ours),
    floor: null,
    unit,
    ratio: rounded(ours / mark),
    bar: `≥ ${mark} ${unit}`,
    holds: ours >= mark,
  }
}
