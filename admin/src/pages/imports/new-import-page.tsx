import { uploadReport } from '../../gateway/imports'
import { text } from '../../text/text'
import { UploadPage } from './upload-page'

/** A report, which names its webinar itself. */
export function NewImportPage() {
  return <UploadPage name="import" words={text.imports} accept=".csv,.xlsx,.txt,.tsv,text/csv" send={uploadReport} />
}
