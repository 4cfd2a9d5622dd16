import { useState } from 'react'
import { Alert, Button, Checkbox, Radio, Space } from 'antd'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { ImportView } from '../../../../shared/contracts/imports'
import { FailureAlert } from '../../components/failure-alert'
import { LinkButton } from '../../components/link-button'
import { useOperator } from '../../components/operator-context'
import { formatInZone } from '../../format/date-time'
import { confirmImport, importQuery, type ImportConfirmation } from '../../gateway/imports'
import { text } from '../../text/text'
import { PreviewFigures } from './preview-figures'
import { PreviewRows } from './preview-rows'
import styles from './imports.module.css'

const words = text.imports

export function ImportPreviewStep({ view }: { view: ImportView }) {
  const { mayChange } = useOperator()
  const client = useQueryClient()
  const { preview } = view
  const [dateOrder, setDateOrder] = useState<ImportConfirmation['dateOrder']>()
  const [withPanelists, setWithPanelists] = useState(false)
  const confirm = useMutation({
    mutationFn: () => confirmImport(view.id, { dateOrder, withPanelists }),
    onSuccess: (changed) => {
      client.setQueryData(importQuery(view.id).queryKey, changed)
      void client.invalidateQueries({ queryKey: ['imports'] })
    },
  })
  const mustChoose = preview.ambiguousDate !== null && dateOrder === undefined

  return (
    <Space direction="vertical" size={20} style={{ width: '100%' }}>
      {preview.existingWebinarId && (
        <Alert
          type="info"
          showIcon
          message={words.existing}
          action={<Link to={`/webinars/${preview.existingWebinarId}`}>{words.existingLink}</Link>}
        />
      )}
      <div className={styles.topic}>
        <h2>{preview.topic}</h2>
        <div className={styles.faint}>
          {words.reportId} {preview.reportWebinarId} · {words.startedAt} {formatInZone(preview.startedAt, view.timeZone)} · {words.duration}{' '}
          {text.words.minutes(preview.durationMinutes)}
        </div>
      </div>
      {preview.ambiguousDate && (
        <Alert
          type="warning"
          showIcon
          message={words.ambiguousTitle}
          description={
            <>
              <p>{words.ambiguousText(preview.ambiguousDate.text)}</p>
              <Radio.Group
                aria-label={words.ambiguousTitle}
                value={dateOrder}
                onChange={({ target }) => setDateOrder(target.value as ImportConfirmation['dateOrder'])}
              >
                <Space direction="vertical">
                  <Radio value="month_first">{words.monthFirst(preview.ambiguousDate.monthFirst)}</Radio>
                  <Radio value="day_first">{words.dayFirst(preview.ambiguousDate.dayFirst)}</Radio>
                </Space>
              </Radio.Group>
            </>
          }
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
            <LinkButton to="/imports/new">{words.again}</LinkButton>
            <Button type="primary" disabled={mustChoose} loading={confirm.isPending} onClick={() => confirm.mutate()}>
              {words.confirm}
            </Button>
          </Space>
        </div>
      )}
    </Space>
  )
}
