import { useEffect } from 'react'
import { Result, Space } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import type { ImportCounts, ImportView } from '../../../../shared/contracts/imports'
import { FigureCard } from '../../components/figure-card'
import { LinkButton } from '../../components/link-button'
import { formatCount } from '../../format/numbers'
import { said } from '../../language/said'
import { text } from '../../text/text'
import { ImportProgress } from './import-progress'
import styles from './imports.module.css'

const words = text.imports
const COUNTS = Object.keys(words.counts) as (keyof ImportCounts)[]

export function ImportResultStep({ view }: { view: ImportView }) {
  const { status, counts, webinarId } = view
  const client = useQueryClient()
  const isOver = status === 'done' || status === 'failed'
  useEffect(() => {
    if (!isOver) return
    for (const key of ['webinars', 'contacts']) void client.invalidateQueries({ queryKey: [key] })
    void client.invalidateQueries({ queryKey: ['imports', 'list'] })
  }, [isOver, client])

  if (!isOver) return <ImportProgress view={view} />
  if (status === 'failed') {
    return (
      <Result
        status="error"
        title={words.failedTitle}
        subTitle={view.error ? said(view.error) : undefined}
        extra={<LinkButton to="/imports/new" type="primary">{words.again}</LinkButton>}
      />
    )
  }

  const changed = counts ? COUNTS.reduce((sum, key) => sum + counts[key], 0) : 0
  return (
    <Result
      status={changed > 0 ? 'success' : 'info'}
      title={changed > 0 ? words.doneTitle : words.nothingChanged}
      subTitle={changed > 0 ? view.preview.topic : words.nothingChangedHint}
      extra={
        <Space wrap>
          <LinkButton to="/imports">{words.toList}</LinkButton>
          <LinkButton to="/imports/new">{words.another}</LinkButton>
          {webinarId && (
            <LinkButton to={`/webinars/${webinarId}`} type="primary">
              {words.toWebinar}
            </LinkButton>
          )}
        </Space>
      }
    >
      {counts && (
        <div className={styles.counts}>
          {COUNTS.map((key) => (
            <FigureCard key={key} label={words.counts[key]} value={formatCount(counts[key])} />
          ))}
        </div>
      )}
      {counts && counts.staysWritten > 0 && <p className={styles.faint}>{words.countsHint}</p>}
    </Result>
  )
}
