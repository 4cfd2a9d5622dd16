import { useEffect, useRef, useState } from 'react'
import { App, Button, Input, Skeleton, Space } from 'antd'
import { DownOutlined, UpOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import type { Cue, Recording } from '../../../../shared/contracts/recordings'
import { EmptyGuide } from '../../components/empty-guide'
import { FailureNotice } from '../../components/failure-notice'
import { MarkedText } from '../../components/marked-text'
import { formatCueTime } from '../../format/cue-time'
import { transcriptQuery } from '../../gateway/recordings'
import { text } from '../../text/text'
import styles from './recordings.module.css'

type Props = { recording: Recording; webinarId: string; /** The line that the address names. */ at: number | null }

const words = text.recordings

/** Every line with its time and speaker; found words are gone through one by one. */
export function TranscriptView({ recording, webinarId, at }: Props) {
  const transcript = useQuery({ ...transcriptQuery(recording.id), enabled: recording.cueCount > 0 })
  if (recording.cueCount === 0) return <EmptyGuide title={words.noTranscript} hint={words.noTranscriptHint} />
  if (transcript.isError && !transcript.data)
    return <FailureNotice error={transcript.error} onRetry={() => void transcript.refetch()} />
  if (!transcript.data) return <Skeleton active paragraph={{ rows: 8 }} />
  return <Lines cues={transcript.data.items} recordingId={recording.id} webinarId={webinarId} at={at} />
}

function Lines({
  cues,
  recordingId,
  webinarId,
  at,
}: {
  cues: Cue[]
  recordingId: string
  webinarId: string
  at: number | null
}) {
  const { message } = App.useApp()
  const [search, setSearch] = useState('')
  const [place, setPlace] = useState(0)
  const list = useRef<HTMLOListElement>(null)
  const hits = search
    ? cues.filter((cue) => includes(cue.text, search) || includes(cue.speaker, search)).map(({ position }) => position)
    : []
  const shown = search ? (hits[place] ?? null) : at

  useEffect(() => {
    if (shown === null) return
    const line = list.current?.querySelector<HTMLElement>(`[data-line="${shown}"]`)
    // Within the list: the page itself stands still.
    if (line && list.current) list.current.scrollTop = line.offsetTop - list.current.clientHeight / 3
  }, [shown])

  const step = (by: number) => setPlace((hits.length + place + by) % Math.max(hits.length, 1))

  async function copyLink(position: number) {
    await navigator.clipboard.writeText(
      `${window.location.origin}/admin/webinars/${webinarId}?tab=recordings&recording=${recordingId}&line=${position}`,
    )
    void message.success(words.lineCopied)
  }

  return (
    <section aria-label={words.transcript} className={styles.transcript}>
      <Space.Compact className={styles.find}>
        <Input
          allowClear
          aria-label={words.search}
          placeholder={words.search}
          value={search}
          maxLength={64}
          onChange={(event) => {
            setSearch(event.target.value)
            setPlace(0)
          }}
          onPressEnter={() => step(1)}
          suffix={
            search && (
              <span className={styles.faint}>
                {hits.length > 0 ? words.hits(place + 1, hits.length) : words.noHits}
              </span>
            )
          }
        />
        <Button
          icon={<UpOutlined />}
          aria-label={words.previous}
          disabled={hits.length === 0}
          onClick={() => step(-1)}
        />
        <Button icon={<DownOutlined />} aria-label={words.next} disabled={hits.length === 0} onClick={() => step(1)} />
      </Space.Compact>
      <ol className={styles.lines} ref={list}>
        {cues.map((cue, index) => (
          <li key={cue.position} data-line={cue.position}>
            <button
              type="button"
              className={`${styles.line} ${cue.position === shown ? styles.current : ''}`}
              onClick={() => void copyLink(cue.position)}
            >
              <time className={styles.clock}>{formatCueTime(cue.from)}</time>
              <span>
                {cue.speaker && cue.speaker !== cues[index - 1]?.speaker && (
                  <strong className={styles.speaker}>
                    <MarkedText text={cue.speaker} search={search} />
                  </strong>
                )}
                <MarkedText text={cue.text} search={search} />
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}

const includes = (text: string, search: string) => text.toLowerCase().includes(search.toLowerCase())
