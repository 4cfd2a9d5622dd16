import { useState } from 'react'
import { Alert, App, Checkbox, Input, Modal, Spin, Typography } from 'antd'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { WebinarDeletion } from '../../../shared/contracts/webinars'
import { formatCount } from '../format/numbers'
import { deleteWebinar, webinarDeletionQuery } from '../gateway/webinars'
import { text } from '../text/text'
import { FailureAlert } from './failure-alert'

type Props = { webinar: { id: string; title: string }; onClose: () => void; onDeleted: () => void }

const words = text.webinars.removal

/** Says what goes and what stays, and deletes only after the title has been typed. */
export function DeleteWebinarDialog({ webinar: { id, title }, onClose, onDeleted }: Props) {
  const { message } = App.useApp()
  const client = useQueryClient()
  const asked = useQuery(webinarDeletionQuery(id))
  const [typed, setTyped] = useState('')
  const [accepts, setAccepts] = useState(false)
  const remove = useMutation({
    mutationFn: () => deleteWebinar(id, { title: typed, acceptsUnknownSubAccounts: accepts }),
    onSuccess: () => {
      void message.success(words.done)
      onDeleted()
    },
    onSettled: () => {
      for (const queryKey of [['webinars'], ['folders'], ['hall-settings'], ['campaigns']]) void client.invalidateQueries({ queryKey })
    },
  })
  const facts = asked.data
  const isAllowed = facts !== undefined && facts.refusal === '' && (facts.subAccounts !== 'unknown' || accepts)

  return (
    <Modal
      open
      width={520}
      title={words.title}
      okText={words.confirm}
      okButtonProps={{ danger: true, disabled: !isAllowed || typed.trim() !== title.trim(), loading: remove.isPending }}
      onOk={() => remove.mutate()}
      onCancel={onClose}
    >
      <FailureAlert error={remove.error ?? asked.error} />
      {asked.isPending && <Spin tip={words.checking}><div style={{ height: 120 }} /></Spin>}
      {facts?.refusal && <Alert type="warning" showIcon message={facts.refusal} />}
      {facts && facts.refusal === '' && (
        <>
          <Consequences facts={facts} />
          {facts.subAccounts === 'unknown' && (
            <Alert
              type="warning"
              showIcon
              message={words.unknownSubAccounts}
              description={
                <Checkbox checked={accepts} onChange={({ target }) => setAccepts(target.checked)}>
                  {words.acceptUnknown}
                </Checkbox>
              }
              style={{ marginBottom: 16 }}
            />
          )}
          <Typography.Paragraph style={{ marginBottom: 8 }}>{words.type(title)}</Typography.Paragraph>
          <Input
            autoFocus
            value={typed}
            aria-label={words.typeLabel}
            placeholder={title}
            onChange={({ target }) => setTyped(target.value)}
          />
        </>
      )}
    </Modal>
  )
}

function Consequences({ facts }: { facts: WebinarDeletion }) {
  return (
    <ul style={{ paddingInlineStart: 20, margin: '0 0 16px', lineHeight: 1.9 }}>
      <li>{facts.deletesAtProvider ? words.goesAtProvider : words.onlyHere}</li>
      <li>{words.goesHere}</li>
      <li>{words.stays(formatCount(facts.registeredCount))}</li>
    </ul>
  )
}
