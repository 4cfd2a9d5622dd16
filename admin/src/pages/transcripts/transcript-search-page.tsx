import { Card, Input, Pagination, Skeleton } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import type { TranscriptHit } from '../../../../shared/contracts/recordings'
import { EmptyGuide } from '../../components/empty-guide'
import { FailureNotice } from '../../components/failure-notice'
import { MarkedText } from '../../components/marked-text'
import { PageHeader } from '../../components/page-header'
import { useDocumentTitle } from '../../components/use-document-title'
import { formatCueTime } from '../../format/cue-time'
import { formatTime } from '../../format/date-time'
import { formatCount } from '../../format/numbers'
import { transcriptSearchQuery } from '../../gateway/recordings'
import { text } from '../../text/text'
import styles from './transcript-search-page.module.css'

const words = text.transcriptSearch
const PAGE_SIZE = 20

/** Searches the transcripts of all webinars; each hit links to its line. */
export function TranscriptSearchPage() {
  useDocumentTitle(words.title)
  const [params, setParams] = useSearchParams()
  const search = params.get('search') ?? ''
  const page = Math.max(1, Number(params.get('page') ?? '1') || 1)

  return (
    <>
      <PageHeader title={words.title} description={words.description} />
      <Card>
        <Input.Search
          key={search}
          allowClear
          autoFocus
          size="large"
          className={styles.search}
          aria-label={words.title}
          placeholder={words.placeholder}
          defaultValue={search}
          maxLength={64}
          onSearch={(next) => setParams(next.trim() ? { search: next.trim() } : {})}
        />
        <Hits search={search} page={page} onPage={(next) => setParams({ search, page: String(next) })} />
      </Card>
    </>
  )
}

function Hits({ search, page, onPage }: { search: string; page: number; onPage: (page: number) => void }) {
  const found = useQuery(transcriptSearchQuery(search, page, PAGE_SIZE))
  if (search === '') return <EmptyGuide title={words.start} hint={words.startHint} />
  if (found.isError && !found.data) return <FailureNotice error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <Skeleton active paragraph={{ rows: 5 }} />
  if (found.data.total === 0) return <EmptyGuide title={words.empty} hint={words.emptyHint} />

  return (
    <>
      <p className={styles.faint}>{words.found(formatCount(found.data.total))}</p>
      <ul className={styles.hits}>
        {found.data.items.map((hit) => (
          <li key={`${hit.recording.id}/${hit.cue.position}`}>
            <Hit hit={hit} search={search} />
          </li>
        ))}
      </ul>
      <Pagination
        current={page}
        pageSize={PAGE_SIZE}
        total={found.data.total}
        onChange={onPage}
        showSizeChanger={false}
        hideOnSinglePage
      />
    </>
  )
}

function Hit({ hit: { webinar, recording, cue }, search }: { hit: TranscriptHit; search: string }) {
  return (
    <Link
      className={styles.hit}
      to={`/webinars/${webinar.id}?tab=recordings&recording=${recording.id}&line=${cue.position}`}
    >
      <span className={styles.line}>
        {cue.speaker && (
          <strong className={styles.speaker}>
            <MarkedText text={cue.speaker} search={search} />
          </strong>
        )}
        <MarkedText text={cue.text} search={search} />
      </span>
      <span className={styles.faint}>
        {webinar.title} · {formatTime(recording.startedAt)} · {words.at(formatCueTime(cue.from))}
      </span>
    </Link>
  )
}
