import { Result } from 'antd'
import type { ImportCounts, ImportView } from '../../../../shared/contracts/imports'
import { LinkButton } from '../../components/link-button'
import { formatTime } from '../../format/date-time'
import { text } from '../../text/text'
import { UndoImport } from './undo-import'
import { ImportEnd } from './import-end'

const words = text.imports
const COUNTS = Object.keys(words.counts) as (keyof ImportCounts)[]

export function ImportResultStep({ view }: { view: ImportView }) {
  const { counts, status, replacedById, undoneAt, undoneBy } = view
  if (status === 'undone')
    return (
      <Result
        status="info"
        title={words.undo.undone}
        subTitle={words.undo.undoneBy(formatTime(undoneAt), undoneBy)}
        extra={<LinkButton to="/imports">{words.toList}</LinkButton>}
      />
    )

  return (
    <ImportEnd
      view={view}
      changed={counts ? COUNTS.reduce((sum, key) => sum + counts[key], 0) : 0}
      what={view.preview.topic}
      words={words}
      figures={counts ? COUNTS.map((key) => ({ label: words.counts[key], count: counts[key] })) : []}
      note={replacedById ? words.undo.replaced : counts && counts.staysWritten > 0 ? words.countsHint : undefined}
      actions={
        <>
          <UndoImport view={view} />
          <LinkButton to="/imports/new">{words.another}</LinkButton>
        </>
      }
      afterFailure={
        <LinkButton to="/imports/new" type="primary">
          {words.again}
        </LinkButton>
      }
    />
  )
}
