/** Positions and names differ by year and by table, so a column is found by any name it was seen under. */
const NAMES = {
  attended: ['attended'],
  userName: ['user name', 'user name (original name)'],
  firstName: ['first name'],
  lastName: ['last name'],
  email: ['email'],
  phone: ['phone'],
  registrationTime: ['registration time'],
  approvalStatus: ['approval status'],
  joinTime: ['join time'],
  leaveTime: ['leave time'],
  minutes: ['time in session (minutes)'],
  isGuest: ['is guest'],
  sourceName: ['source name'],
  country: ['country/region name'],
  topic: ['topic'],
  webinarId: ['webinar id'],
  startTime: ['actual start time'],
  duration: ['actual duration (minutes)'],
  registered: ['# registered', '# registrants'],
  cancelled: ['# cancelled'],
  uniqueViewers: ['unique viewers'],
  totalUsers: ['total users'],
  maxConcurrentViews: ['max concurrent views'],
} satisfies Record<string, string[]>

export type ColumnName = keyof typeof NAMES

export interface ReportColumns {
  /** The cell's text, or null when the column is missing or the cell says nothing. */
  read(cells: string[], column: ColumnName): string | null
  has(column: ColumnName): boolean
  /** The header as the file writes it. */
  title(column: ColumnName): string
  /** Columns we know no name for: the questions this webinar asked. */
  questions: string[]
  answers(cells: string[]): Record<string, string>
  width: number
}

export function columnsOf(header: string[]): ReportColumns {
  const plain = header.map((title) => title.trim().replace(/\s+/g, ' ').toLowerCase())
  const positions = new Map<ColumnName, number>()
  for (const column of Object.keys(NAMES) as ColumnName[]) {
    const position = plain.findIndex((title) => NAMES[column].includes(title))
    if (position >= 0) positions.set(column, position)
  }
  const known = new Set(positions.values())
  const questions = header.flatMap((title, position) => (title && !known.has(position) ? [{ title, position }] : []))

  return {
    read: (cells, column) => filled(cells[positions.get(column) ?? -1]),
    has: (column) => positions.has(column),
    title: (column) => header[positions.get(column) ?? -1] ?? NAMES[column][0] ?? column,
    questions: questions.map(({ title }) => title),
    answers: (cells) =>
      Object.fromEntries(
        questions.flatMap(({ title, position }) => {
          const answer = filled(cells[position])
          return answer === null ? [] : [[title, answer]]
        }),
      ),
    width: header.length,
  }
}

// `--` is Zoom's mark for "was not there"; `NA` is what statistics tools leave in an empty cell when a report passed
// through one. Neither says anything.
function filled(cell: string | undefined): string | null {
  const text = cell?.trim() ?? ''
  return text === '' || text === '--' || text === 'NA' ? null : text
}
