import { useState } from 'react'
import { Button, Checkbox, Space } from 'antd'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ImportView } from '../../../../shared/contracts/imports'
import { FailureAlert } from '../../components/failure-alert'
import { LinkButton } from '../../components/link-button'
import { useOperator } from '../../components/operator-context'
import { formatInZone } from '../../format/date-time'
import { confirmImport, importQuery } from '../../gateway/imports'
import { text } from '../../text/text'
import { DateOrderQuestion, type DateOrder } from './date-order-question'
import { EarlierImport, ReportZone } from './earlier-import'
import { FileReading } from './file-reading'
import { PreviewFigures } from './preview-figures'
import { PreviewRows } from './preview-rows'
import styles from './imports.module.css'

const words = text.imports

export function ImportPreviewStep({ view }: { view: ImportView }) {
  const { mayChange } = useOperator()
  const client = useQueryClient()
  const { preview } = view
  const [dateOrder, setDateOrder] = useState<DateOrder>()
  const [withPanelists, setWithPanelists] = useState(false)
  const confirm = useMutation({
    mutationFn: () => confirmImport(view.id, { dateOrder, withPanelists }),
    onSuccess: (changed) => {
      client.setQueryData(importQuery(view.id).queryKey, changed)
      void client.invalidateQueries({ queryKey: ['imports'] })
    },
  })
  const usable = preview.registered + preview.pending + preview.cancelled + preview.withoutEmail
  const mustChoose = preview.ambiguousDate !== null && dateOrder === undefined

  return (
    <Space direction="vertical" size={20} style={{ width: '100%' }}>
      <EarlierImport view={view} />
      <div className={styles.topic}>
        <h2>{preview.topic}</h2>
        <div className={styles.faint}>
          {words.reportId} {preview.reportWebinarId} · {words.startedAt}{' '}
          {formatInZone(preview.startedAt, view.timeZone)} · {words.duration}{' '}
          {text.words.minutes(preview.durationMinutes)}
        </div>
      </div>
      <FileReading view={view} />
      {mayChange && <ReportZone key={view.timeZone} view={view} />}
      {preview.ambiguousDate && (
        <DateOrderQuestion
          about={words.ambiguousText(preview.ambiguousDate.text)}
          example={preview.ambiguousDate}
          value={dateOrder}
          onChange={setDateOrder}
        />
      )}
      <PreviewFigures preview={preview} />
      <PreviewRows preview={preview} timeZone={view.timeZone} />
      <FailureAlert error={confirm.error} />
      {mayChange && (
        <div className={styles.foot}>
          <div>
            {preview.panelists > 0 && (
              <Checkbox checked={withPanelists} onChange={({ target }) => setWithPanelists(target.checked)}>
                {words.withPanelists(preview.panelists)}
                <span className={styles.faint}>　{words.withPanelistsHint}</span>
              </Checkbox>
            )}
          </div>
          <Space wrap>
            {mustChoose && <span className={styles.faint}>{words.ambiguousRequired}</span>}
            {usable === 0 && <span className={styles.faint}>{words.nobodyUsable}</span>}
            <LinkButton to="/imports/new">{words.again}</LinkButton>
            <Button
              type="primary"
              disabled={mustChoose || usable === 0}
              loading={confirm.isPending}
              onClick={() => confirm.mutate()}
            >
              {words.confirm}
            </Button>
          </Space>
        </div>
      )}
    </Space>
  )
}
