import { Result, Space, Progress } from 'antd'
import { useEffect, type ReactNode } from 'react'
import type { AnyImport } from '../../../../shared/contracts/imports'
import { FigureCard } from '../../components/figure-card'
import { LinkButton } from '../../components/link-button'
import { formatCount } from '../../format/numbers'
import { useRefresh } from '../../gateway/refresh'
import { text } from '../../text/text'
import styles from './imports.module.css'

type Props = {
  view: AnyImport
  changed: number
  /** What was imported, when something changed. */
  what: string
  words: { nothingChanged: string; nothingChangedHint: string }
  figures: { label: string; count: number }[]
  note?: string
  actions: ReactNode
  afterFailure: ReactNode
}

/** Third step: how far it is, then what became of the rows; lists that show them are read anew. */
export function ImportEnd({ view, changed, what, words, figures, note, actions, afterFailure }: Props) {
  const { status, error, webinarId } = view
  const refresh = useRefresh()
  const isOver = status !== 'queued' && status !== 'running'
  useEffect(() => {
    if (!isOver) return
    void refresh('import_result')
  }, [isOver, refresh])

  if (!isOver) return <ImportProgress view={view} />
  if (status === 'failed')
    return <Result status="error" title={text.imports.failedTitle} subTitle={error ?? undefined} extra={afterFailure} />

  return (
    <Result
      status={changed > 0 ? 'success' : 'info'}
      title={changed > 0 ? text.imports.doneTitle : words.nothingChanged}
      subTitle={changed > 0 ? what : words.nothingChangedHint}
      extra={
        <Space wrap>
          <LinkButton to="/imports">{text.imports.toList}</LinkButton>
          {actions}
          {webinarId && (
            <LinkButton to={`/webinars/${webinarId}`} type="primary">
              {text.imports.toWebinar}
            </LinkButton>
          )}
        </Space>
      }
    >
      {figures.length > 0 && (
        <div className={styles.counts}>
          {figures.map(({ label, count }) => (
            <FigureCard key={label} label={label} value={formatCount(count)} />
          ))}
        </div>
      )}
      {note && <p className={styles.faint}>{note}</p>}
    </Result>
  )
}

const words = text.imports

function ImportProgress({
  view: { status, rowsDone, rowsTotal },
}: {
  view: Pick<AnyImport, 'status' | 'rowsDone' | 'rowsTotal'>
}) {
  return (
    <div className={styles.running} role="status">
      <h2>{status === 'queued' ? words.waiting : words.running}</h2>
      <Progress
        percent={rowsTotal > 0 ? Math.min(99, Math.round((rowsDone / rowsTotal) * 100)) : 0}
        status="active"
        strokeColor="#b4521c"
      />
      <div className={styles.faint}>
        {words.rowsDone(formatCount(rowsDone), formatCount(rowsTotal))} · {words.keepsRunning}
      </div>
    </div>
  )
}
