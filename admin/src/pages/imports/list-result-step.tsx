import { Button, Space } from 'antd'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ListImportView } from '../../../../shared/contracts/list-imports'
import { FailureAlert } from '../../components/failure-alert'
import { LinkButton } from '../../components/link-button'
import { useOperator } from '../../components/operator-context'
import { confirmImport, importQuery } from '../../gateway/imports'
import { text } from '../../text/text'
import { ImportEnd } from './import-end'
import { ListResultButton } from './list-result-button'

const words = text.listImports
const COUNTS = ['registered', 'already', 'updated', 'skipped', 'contactsMade'] as const

/** A list that failed is tried again with all that was chosen. */
export function ListResultStep({ view }: { view: ListImportView }) {
  const { id, counts, webinarId } = view
  const { mayChange } = useOperator()
  const client = useQueryClient()
  const again = useMutation({
    mutationFn: () => confirmImport(id, {}),
    onSuccess: (changed) => client.setQueryData(importQuery(id).queryKey, changed),
  })

  return (
    <ImportEnd
      view={view}
      changed={counts ? counts.registered + counts.updated : 0}
      what={words.doneFor(view.webinarTitle)}
      words={words}
      figures={counts ? COUNTS.map((key) => ({ label: words.counts[key], count: counts[key] })) : []}
      note={counts && counts.skipped > 0 ? words.skippedHint : undefined}
      actions={<ListResultButton importId={id} />}
      afterFailure={
        mayChange && (
          <>
            <FailureAlert error={again.error} />
            <Space wrap>
              <LinkButton to={webinarId ? `/imports/lists/new?webinar=${webinarId}` : '/imports/lists/new'}>
                {text.imports.again}
              </LinkButton>
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
