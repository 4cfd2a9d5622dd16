import { Card, Skeleton } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { ImportView } from '../../../../shared/contracts/imports'
import type { ListImportView } from '../../../../shared/contracts/list-imports'
import { FailureNotice } from '../../components/failure-notice'
import { PageHeader } from '../../components/page-header'
import { importQuery } from '../../gateway/imports'
import { text } from '../../text/text'
import { ImportPreviewStep } from './import-preview-step'
import { ImportResultStep } from './import-result-step'
import { ImportSteps } from './import-steps'
import { ListPreviewStep } from './list-preview-step'
import { ListResultStep } from './list-result-step'

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
