import { Descriptions } from 'antd'
import type { SyncCounts } from '../../../shared/contracts/sync'
import { formatCount } from '../format/numbers'
import { text } from '../text/text'

export function SyncCountsTable({ counts }: { counts: SyncCounts }) {
  const words = text.sync.counts
  const { webinars } = counts

  return (
    <Descriptions
      size="small"
      bordered
      column={COLUMNS}
      items={[
        ...(webinars
          ? [
              {
                key: 'webinars',
                span: 'filled' as const,
                label: words.webinars,
                children: text.sync.webinarCounts(webinars.found, webinars.added, webinars.changed, webinars.deleted),
              },
            ]
          : []),
        { key: 'registrants', label: words.registrants, children: readWritten(counts.registrants) },
        {
          key: 'registrationsChanged',
          label: words.registrationsChanged,
          children: formatCount(counts.registrationsChanged),
        },
        { key: 'stays', label: words.stays, children: readWritten(counts.stays) },
        { key: 'timelineWritten', label: words.timelineWritten, children: formatCount(counts.timelineWritten) },
        { key: 'events', label: words.events, children: readWritten(counts.events) },
        ...(counts.recordings
          ? [{ key: 'recordings', label: words.recordings, children: readWritten(counts.recordings) }]
          : []),
        ...(counts.transcripts
          ? [{ key: 'transcripts', label: words.transcripts, children: readWritten(counts.transcripts) }]
          : []),
        {
          key: 'unknownViewers',
          label: <span title={text.sync.unknownViewersHint}>{words.unknownViewers}</span>,
          children: formatCount(counts.unknownViewers),
        },
      ]}
    />
  )
}

type Counted = { read: number; written: number }

const readWritten = ({ read, written }: Counted) => text.sync.readWritten(formatCount(read), formatCount(written))
const COLUMNS = { xs: 1, sm: 2, md: 2, lg: 2, xl: 2, xxl: 2 }
const PARTS = ['registrants', 'stays', 'events'] as const

const bothOf = (one: Counted | undefined, other: Counted | undefined): Counted | undefined =>
  one && other ? { read: one.read + other.read, written: one.written + other.written } : (one ?? other)

/** The counts of all runs of a batch together. */
export function sumCounts(all: SyncCounts[]): SyncCounts | null {
  const [first, ...rest] = all
  if (!first) return null

  return rest.reduce<SyncCounts>((sum, next) => {
    const parts = PARTS.map((part) => [
      part,
      {
        read: sum[part].read + next[part].read,
        written: sum[part].written + next[part].written,
      },
    ])
    return {
      ...sum,
      ...Object.fromEntries(parts),
      recordings: bothOf(sum.recordings, next.recordings),
      transcripts: bothOf(sum.transcripts, next.transcripts),
      registrationsChanged: sum.registrationsChanged + next.registrationsChanged,
      timelineWritten: sum.timelineWritten + next.timelineWritten,
      unknownViewers: sum.unknownViewers + next.unknownViewers,
      webinars: sum.webinars ?? next.webinars,
    }
  }, first)
}

export function changedNothing({
  registrants,
  stays,
  events,
  recordings,
  transcripts,
  registrationsChanged,
  timelineWritten,
  webinars,
}: SyncCounts): boolean {
  const written =
    registrants.written +
    stays.written +
    events.written +
    (recordings?.written ?? 0) +
    (transcripts?.written ?? 0) +
    registrationsChanged +
    timelineWritten
  return written + (webinars ? webinars.added + webinars.changed + webinars.deleted : 0) === 0
}
