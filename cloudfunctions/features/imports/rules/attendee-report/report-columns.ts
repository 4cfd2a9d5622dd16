import { cleanText } from '../../../../../shared/domain/text/clean-text'
import { REPORT_TITLES, reportColumn, type ColumnName } from './report-titles'

export type { ColumnName }

export interface ReportColumns {
  /** The cell's text, or null when the column is missing or the cell is empty. */
  read(cells: string[], column: ColumnName): string | null
  has(column: ColumnName): boolean
  /** The header as the file writes it. */
  title(column: ColumnName): string
  /** Columns with an unknown title: the webinar's questions. One that occurs twice is distinguished by its number. */
  questions: string[]
  answers(cells: string[]): Record<string, string>
  width: number
}

/** Positions and titles differ by year, language and table, so a column is found by any title it is known to have. */
export function columnsOf(header: string[]): ReportColumns {
  const positions = positionsOf(header)
  const known = new Set(positions.values())
  const questions = duplicateDetector(
    header.flatMap((title, position) => (title && !known.has(position) ? [{ title, position }] : [])),
  )

  return {
    read: (cells, column) => filled(cells[positions.get(column) ?? -1]),
    has: (column) => positions.has(column),
    title: (column) => header[positions.get(column) ?? -1] ?? REPORT_TITLES[column][0]?.split(' | ')[0] ?? column,
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

/** The same, computed once for each header: a file may contain several blocks of people with different columns. */
export function columnsByHeader(): (header: string[]) => ReportColumns {
  const known = new Map<string[], ReportColumns>()
  return (header) => {
    const columns = known.get(header) ?? columnsOf(header)
    known.set(header, columns)
    return columns
  }
}

function positionsOf(header: string[]): Map<ColumnName, number> {
  const positions = new Map<ColumnName, number>()
  header.forEach((title, position) => {
    const column = reportColumn(title)
    if (column && !positions.has(column)) positions.set(column, position)
  })
  // Zoom's own Spanish translates the join time as a post at work, so the column before the leave time is used.
  const [join, leave] = [positions.get('joinTime'), positions.get('leaveTime')]
  const taken = new Set(positions.values())
  if (join === undefined && leave && !taken.has(leave - 1)) positions.set('joinTime', leave - 1)
  if (leave === undefined && join !== undefined && header[join + 1] && !taken.has(join + 1))
    positions.set('leaveTime', join + 1)
  // In every language a table of people begins with attendance and name.
  if (join === undefined && leave === undefined) return positions
  if (!positions.has('attended') && !taken.has(0)) positions.set('attended', 0)
  if (!positions.has('userName') && positions.get('attended') === 0 && !taken.has(1)) positions.set('userName', 1)
  return positions
}

function duplicateDetector(questions: { title: string; position: number }[]) {
  const times = new Map<string, number>()
  return questions.map(({ title, position }) => {
    const nth = (times.get(title) ?? 0) + 1
    times.set(title, nth)
    return { title: nth === 1 ? title : `${title} (${nth})`, position }
  })
}

// `--` is Zoom's mark for "was not there"; `NA` is what statistics tools write into an empty cell. Both count as empty.
function filled(cell: string | undefined): string | null {
  const text = cleanText(cell ?? '').trim()
  return text === '' || text === '--' || text === 'NA' ? null : text
}
