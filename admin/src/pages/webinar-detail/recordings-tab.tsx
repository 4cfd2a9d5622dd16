import { Button, Segmented, Skeleton, Space, Tag } from 'antd'
import { PlayCircleOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import type { Recording } from '../../../../shared/contracts/recordings'
import type { WebinarDetail } from '../../../../shared/contracts/webinars'
import { CopyButton } from '../../components/copy-button'
import { EmptyGuide } from '../../components/empty-guide'
import { FailureNotice } from '../../components/failure-notice'
import { formatTime } from '../../format/date-time'
import { formatCount } from '../../format/numbers'
import { recordingsQuery } from '../../gateway/recordings'
import { text } from '../../text/text'
import { TranscriptView } from './transcript-view'
import styles from './recordings.module.css'

const words = text.recordings
const COLORS = { ready: 'success', processing: 'processing', deleted: 'error' } as const

/** The replay at the left, what was said beside it; which recording and line is in the address, so that it can be sent on. */
export function RecordingsTab({ webinar }: { webinar: WebinarDetail }) {
  const recordings = useQuery(recordingsQuery(webinar.id))
  const [params, setParams] = useSearchParams()

  if (recordings.isError && !recordings.data)
    return <FailureNotice error={recordings.error} onRetry={() => void recordings.refetch()} />
  if (!recordings.data) return <Skeleton active paragraph={{ rows: 6 }} />

  const { items } = recordings.data
  const chosen = items.find(({ id }) => id === params.get('recording')) ?? items[0]
  if (!chosen) {
    const off = webinar.recordingsOffBy ?? webinar.dataOffBy
    return (
      <EmptyGuide
        title={words.empty}
        hint={off ? words.switchedOff(text.syncSwitches.offBy[off].cause) : words.emptyHint}
      />
    )
  }
  return (
    <>
      {items.length > 1 && (
        <div className={styles.choice}>
          <Segmented
            aria-label={words.list}
            value={chosen.id}
            onChange={(recording) => setParams({ tab: 'recordings', recording }, { replace: true })}
            options={items.map(({ id, startedAt }) => ({ value: id, label: formatTime(startedAt) }))}
          />
        </div>
      )}
      <div className={styles.beside}>
        <Replay recording={chosen} />
        <TranscriptView key={chosen.id} recording={chosen} webinarId={webinar.id} at={numberIn(params.get('line'))} />
      </div>
    </>
  )
}

function Replay({ recording }: { recording: Recording }) {
  const { topic, startedAt, endedAt, state, transcript, playUrl, cueCount, deletedAt } = recording
  const minutes = endedAt ? Math.max(1, Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 60_000)) : null

  return (
    <section className={styles.replay} aria-label={topic}>
      {state === 'ready' ? (
        <a className={styles.stage} href={playUrl} target="_blank" rel="noreferrer" aria-label={words.open}>
          <PlayCircleOutlined />
        </a>
      ) : (
        <div className={`${styles.stage} ${styles.closed}`}>{words.states[state]}</div>
      )}
      <h4 className={styles.topic}>{topic}</h4>
      <div className={styles.faint}>
        {words.startedAt(formatTime(startedAt))}
        {minutes !== null && ` · ${words.length(minutes)}`}
      </div>
      <Space size={4} wrap>
        <Tag bordered={false} color={COLORS[state]}>
          {words.states[state]}
        </Tag>
        <Tag bordered={false}>
          {cueCount > 0
            ? `${words.transcripts.ready} · ${words.lines(formatCount(cueCount))}`
            : words.transcripts[transcript === 'ready' ? 'processing' : transcript]}
        </Tag>
      </Space>
      {deletedAt && <p className={styles.faint}>{words.deletedAt(formatTime(deletedAt))}</p>}
      {state === 'ready' && (
        <Space wrap>
          <Button type="primary" icon={<PlayCircleOutlined />} href={playUrl} target="_blank" rel="noreferrer">
            {words.open}
          </Button>
          <CopyButton value={playUrl} label={words.copy} />
        </Space>
      )}
      {cueCount > 0 && <p className={styles.faint}>{words.hint}</p>}
    </section>
  )
}

function numberIn(written: string | null): number | null {
  return written !== null && /^\d{1,6}$/.test(written) ? Number(written) : null
}
