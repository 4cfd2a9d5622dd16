import { useState } from 'react'
import { Alert, Checkbox, Input, Modal, Spin, Typography } from 'antd'
import type { WebinarDeletion } from '../../../shared/contracts/webinars'
import { formatCount } from '../format/numbers'
import { text } from '../text/text'
import { FailureAlert } from './failure-alert'

type Props = {
  title: string
  facts: WebinarDeletion | undefined
  isAsking: boolean
  isDeleting: boolean
  error: unknown
  onDelete: (typed: { title: string; acceptsUnknownSubAccounts: boolean }) => void
  onClose: () => void
}

const words = text.webinars.removal

/** Says what goes and what stays, and deletes only after the title has been typed. */
export function DeleteWebinarDialog({ title, facts, isAsking, isDeleting, error, onDelete, onClose }: Props) {
  const [typed, setTyped] = useState('')
  const [accepts, setAccepts] = useState(false)
  const isAllowed = facts !== undefined && facts.refusal === '' && (facts.subAccounts !== 'unknown' || accepts)

  return (
    <Modal
      open
      width={520}
      title={words.title}
      okText={words.confirm}
      okButtonProps={{ danger: true, disabled: !isAllowed || typed.trim() !== title.trim(), loading: isDeleting }}
      onOk={() => onDelete({ title: typed, acceptsUnknownSubAccounts: accepts })}
      onCancel={onClose}
    >
      <FailureAlert error={error} />
      {isAsking && (
        <Spin tip={words.checking}>
          <div style={{ height: 120 }} />
        </Spin>
      )}
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
