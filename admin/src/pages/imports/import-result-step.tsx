import type { ImportCounts, ImportView } from '../../../../shared/contracts/imports'
import { LinkButton } from '../../components/link-button'
import { text } from '../../text/text'
import { ImportEnd } from './import-end'

const words = text.imports
const COUNTS = Object.keys(words.counts) as (keyof ImportCounts)[]

export function ImportResultStep({ view }: { view: ImportView }) {
  const { counts } = view

  return (
    <ImportEnd
      view={view}
      changed={counts ? COUNTS.reduce((sum, key) => sum + counts[key], 0) : 0}
      what={view.preview.topic}
      words={words}
      figures={counts ? COUNTS.map((key) => ({ label: words.counts[key], count: counts[key] })) : []}
      note={counts && counts.staysWritten > 0 ? words.countsHint : undefined}
      actions={<LinkButton to="/imports/new">{words.another}</LinkButton>}
      afterFailure={
        <LinkButton to="/imports/new" type="primary">
          {words.again}
        </LinkButton>
      }
    />
  )
}
