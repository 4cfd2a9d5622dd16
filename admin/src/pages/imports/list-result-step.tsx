import { useEffect } from 'react'
import { Button, Result, Space } from 'antd'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ListImportView } from '../../../../shared/contracts/list-imports'
import { FailureAlert } from '../../components/failure-alert'
import { FigureCard } from '../../components/figure-card'
import { LinkButton } from '../../components/link-button'
import { useOperator } from '../../components/operator-context'
import { formatCount } from '../../format/numbers'
import { confirmImport, importQuery } from '../../gateway/imports'
import { said } from '../../language/said'
import { text } from '../../text/text'
import { ImportProgress } from './import-progress'
import { ListResultButton } from './list-result-button'
import styles from './imports.module.css'

const words = text.listImports
const COUNTS = ['registered', 'already', 'updated', 'skipped', 'contactsMade'] as const

/** Third step: how far it is, then what became of the rows. One that failed is tried again with all that was chosen. */
export function ListResultStep({ view }: { view: ListImportView }) {
  const { id, status, counts, webinarId } = view
  const { mayChange } = useOperator()
  const client = useQueryClient()
  const again = useMutation({ mutationFn: () => confirmImport(id, {}), onSuccess: (changed) => client.setQueryData(importQuery(id).queryKey, changed) })
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
        title={text.imports.failedTitle}
        subTitle={view.error ? said(view.error) : undefined}
        extra={
          mayChange && (
            <>
              <FailureAlert error={again.error} />
              <Space wrap>
                <LinkButton to={webinarId ? `/imports/lists/new?webinar=${webinarId}` : '/imports/lists/new'}>{text.imports.again}</LinkButton>
                <Button type="primary" loading={again.isPending} onClick={() => again.mutate()}>
                  {words.tryAgain}
                </Button>
              </Space>
            </>
          )
        }
      />
    )
  }

  const changed = counts ? counts.registered + counts.updated : 0
  return (
    <Result
      status={changed > 0 ? 'success' : 'info'}
      title={changed > 0 ? text.imports.doneTitle : words.nothingChanged}
      subTitle={changed > 0 ? words.doneFor(view.webinarTitle) : words.nothingChangedHint}
      extra={
        <Space wrap>
          <LinkButton to="/imports">{text.imports.toList}</LinkButton>
          <ListResultButton importId={id} />
          {webinarId && (
            <LinkButton to={`/webinars/${webinarId}`} type="primary">
              {text.imports.toWebinar}
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
      {counts && counts.skipped > 0 && <p className={styles.faint}>{words.skippedHint}</p>}
    </Result>
  )
}
