import { useState } from 'react'
import { App, Button, Modal, Skeleton, type ButtonProps } from 'antd'
import { UndoOutlined } from '@ant-design/icons'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ImportView } from '../../../../shared/contracts/imports'
import { FailureAlert } from '../../components/failure-alert'
import { useOperator } from '../../components/operator-context'
import { formatCount } from '../../format/numbers'
import { useRefresh } from '../../gateway/refresh'
import { importQuery, importRemovalsQuery, undoImport } from '../../gateway/imports'
import { text } from '../../text/text'
import styles from './imports.module.css'

const words = text.imports.undo

/** Only a report that stands: one that was replaced or undone, or that changed nothing, has nothing to take back. */
export function UndoImport({ view, ...button }: { view: ImportView } & ButtonProps) {
  const { mayChange } = useOperator()
  const { message } = App.useApp()
  const client = useQueryClient()
  const refresh = useRefresh()
  const [isOpen, setIsOpen] = useState(false)
  const removals = useQuery({ ...importRemovalsQuery(view.id), enabled: isOpen })
  const undo = useMutation({
    mutationFn: () => undoImport(view.id),
    onSuccess: (undone) => {
      client.setQueryData(importQuery(view.id).queryKey, undone)
      void refresh('import_result')
      setIsOpen(false)
      void message.success(words.done)
    },
  })
  if (!mayChange || view.status !== 'done' || view.replacedById || changedNothing(view)) return null

  function close() {
    undo.reset()
    setIsOpen(false)
  }

  const { data } = removals
  return (
    <>
      <Button
        {...button}
        danger
        icon={button.type === 'link' ? undefined : <UndoOutlined />}
        onClick={() => setIsOpen(true)}
      >
        {words.action}
      </Button>
      <Modal
        open={isOpen}
        title={words.title}
        okText={words.confirm}
        okButtonProps={{ danger: true, disabled: !data }}
        confirmLoading={undo.isPending}
        onOk={() => undo.mutate()}
        onCancel={close}
        destroyOnHidden
      >
        <FailureAlert error={undo.error ?? removals.error} />
        <p>{words.about(view.preview.topic, view.fileName)}</p>
        {data ? (
          <ul className={styles.reasons}>
            <li>{words.registrations(formatCount(data.registrations))}</li>
            <li>{words.stays(formatCount(data.stays))}</li>
            <li>{words.contacts(formatCount(data.contacts))}</li>
            {data.webinar && <li>{words.webinar}</li>}
          </ul>
        ) : (
          !removals.isError && <Skeleton active title={false} paragraph={{ rows: 3 }} />
        )}
        <p className={styles.faint}>{words.hint}</p>
      </Modal>
    </>
  )
}

const changedNothing = ({ counts }: ImportView) => Object.values(counts ?? {}).every((count) => count === 0)
