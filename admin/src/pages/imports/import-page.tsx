import { useQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Card, Skeleton, Button, Checkbox, Space } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router'
import type { ImportView } from '../../../../shared/contracts/imports'
import type { ListImportView } from '../../../../shared/contracts/list-imports'
import { FailureAlert } from '../../components/failure-alert'
import { FailureNotice } from '../../components/failure-notice'
import { LinkButton } from '../../components/link-button'
import { useOperator } from '../../components/operator-context'
import { PageHeader } from '../../components/page-header'
import { formatInZone } from '../../format/date-time'
import { useRefresh } from '../../gateway/refresh'
import { importQuery, confirmImport } from '../../gateway/imports'
import { text } from '../../text/text'
import { DateOrderQuestion, type DateOrder } from './date-order-question'
import { EarlierImport, ReportZone } from './earlier-import'
import { FileReading } from './file-reading'
import { ImportResultStep } from './import-result-step'
import { ImportSteps } from './import-steps'
import styles from './imports.module.css'
import { ListPreviewStep } from './list-preview-step'
import { ListResultStep } from './list-result-step'
import { PreviewFigures } from './preview-figures'
import { PreviewRows } from './preview-rows'

/** One import from preview to result; the address survives a reload at every step. */
export function ImportPage() {
  const { id = '' } = useParams()
  const view = useQuery(importQuery(id))

  return (
    <>
      <PageHeader
        title={view.data?.kind === 'registrant_list' ? text.listImports.title : text.imports.title}
        description={view.data?.fileName}
        backTo="/imports"
      />
      {content()}
    </>
  )

  function content() {
    if (view.isError && !view.data) return <FailureNotice error={view.error} onRetry={() => void view.refetch()} />
    if (!view.data) return <Skeleton active paragraph={{ rows: 10 }} />

    const { status, kind } = view.data
    return (
      <Card>
        <ImportSteps current={status === 'previewed' ? 1 : 2} isFailed={status === 'failed'} />
        {kind === 'registrant_list' ? <ListImport view={view.data} /> : <ReportImport view={view.data} />}
      </Card>
    )
  }
}

function ReportImport({ view }: { view: ImportView }) {
  return view.status === 'previewed' ? <ImportPreviewStep view={view} /> : <ImportResultStep view={view} />
}

/** Read otherwise it has other columns: what was chosen for the old ones goes. */
const readAs = ({ id, reading }: ListImportView) => [id, reading?.encoding, reading?.delimiter].join(' ')

function ListImport({ view }: { view: ListImportView }) {
  return view.status === 'previewed' ? (
    <ListPreviewStep key={readAs(view)} view={view} />
  ) : (
    <ListResultStep view={view} />
  )
}

const words = text.imports

function ImportPreviewStep({ view }: { view: ImportView }) {
  const { mayChange } = useOperator()
  const client = useQueryClient()
  const refresh = useRefresh()
  const { preview } = view
  const [dateOrder, setDateOrder] = useState<DateOrder>()
  const [withPanelists, setWithPanelists] = useState(false)
  const confirm = useMutation({
    mutationFn: () => confirmImport(view.id, { dateOrder, withPanelists }),
    onSuccess: (changed) => {
      client.setQueryData(importQuery(view.id).queryKey, changed)
      void refresh('import_settings')
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
