import { Alert, Space } from 'antd'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { AnyImport } from '../../../../shared/contracts/imports'
import { FailureAlert } from '../../components/failure-alert'
import { useOperator } from '../../components/operator-context'
import { changeReading, importQuery } from '../../gateway/imports'
import { text } from '../../text/text'
import { ReadingSelects, type Reading } from './reading-selects'
import styles from './imports.module.css'

const words = text.imports

/** How the file was read; another choice makes the preview anew at once. A workbook leaves nothing to choose. */
export function FileReading({ view: { id, reading } }: { view: Pick<AnyImport, 'id' | 'reading'> }) {
  const { mayChange } = useOperator()
  const client = useQueryClient()
  const change = useMutation({
    mutationFn: (chosen: Reading) => changeReading(id, chosen),
    onSuccess: (changed) => client.setQueryData(importQuery(id).queryKey, changed),
  })
  if (!reading || reading.format === 'workbook') return null

  return (
    <section aria-label={words.readingTitle}>
      <Space direction="vertical" size={8} style={{ width: '100%' }}>
        {!reading.isSure && <Alert type="warning" showIcon message={words.readingUncertain} />}
        <ReadingSelects value={reading} disabled={!mayChange || change.isPending} onChange={change.mutate} />
        <span className={styles.faint}>{words.readingHint}</span>
        <FailureAlert error={change.error} />
      </Space>
    </section>
  )
}
