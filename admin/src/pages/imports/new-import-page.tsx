import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { importsQuery, uploadReport } from '../../gateway/imports'
import { text } from '../../text/text'
import { UploadPage } from './upload-page'

/** A report, which names its webinar itself. The zone of the last one stands ready, as one account exports them all. */
export function NewImportPage() {
  const imports = useQuery(importsQuery)
  if (imports.isPending) return <Skeleton active />

  const last = imports.data?.items.find(({ kind, status }) => kind === 'zoom_attendee_report' && status === 'done')
  return (
    <UploadPage
      name="import"
      words={text.imports}
      accept=".csv,.xlsx,.txt,.tsv,text/csv"
      initialValues={last && { timeZone: last.timeZone }}
      send={uploadReport}
    />
  )
}
