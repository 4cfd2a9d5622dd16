import { useState } from 'react'
import { App, Button, Input, Modal, Skeleton, Typography } from 'antd'
import { DeleteOutlined } from '@ant-design/icons'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import type { ContactDeletion } from '../../../../shared/contracts/contacts'
import { FailureAlert } from '../../components/failure-alert'
import { formatCount } from '../../format/numbers'
import { useRefresh } from '../../gateway/refresh'
import { contactDeletionQuery, deleteContact } from '../../gateway/contacts'
import { text } from '../../text/text'

const words = text.contacts.removal

export function DeleteContact({ id }: { id: string }) {
  const [isOpen, setIsOpen] = useState(false)

  return (
    <>
      <Button danger icon={<DeleteOutlined />} onClick={() => setIsOpen(true)}>
        {words.action}
      </Button>
      {isOpen && <DeleteContactDialog id={id} onClose={() => setIsOpen(false)} />}
    </>
  )
}

/** Says what goes and what stays, and deletes only after the name has been typed. */
function DeleteContactDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { message } = App.useApp()
  const client = useQueryClient()
  const refresh = useRefresh()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const facts = useQuery(contactDeletionQuery(id))
  const remove = useMutation({
    mutationFn: () => deleteContact(id, typed),
    onSuccess: async () => {
      void message.success(words.done)
      await navigate('/contacts')
      client.removeQueries({ queryKey: ['contacts', 'one', id] })
      await refresh('contact_deletion')
    },
  })

  return (
    <Modal
      open
      width={540}
      title={words.title}
      okText={words.confirm}
      okButtonProps={{
        danger: true,
        disabled: !facts.data || typed.trim() !== facts.data.confirm,
        loading: remove.isPending,
      }}
      onOk={() => remove.mutate()}
      onCancel={onClose}
    >
      <FailureAlert error={facts.error ?? remove.error} />
      {facts.isPending && <Skeleton active paragraph={{ rows: 5 }} />}
      {facts.data && (
        <>
          <Consequences facts={facts.data} />
          <Typography.Paragraph style={{ marginBottom: 8 }}>{words.type(facts.data.confirm)}</Typography.Paragraph>
          <Input
            autoFocus
            value={typed}
            aria-label={words.typeLabel}
            placeholder={facts.data.confirm}
            onChange={({ target }) => setTyped(target.value)}
          />
        </>
      )}
    </Modal>
  )
}

const LIST = { paddingInlineStart: 20, margin: '0 0 14px', lineHeight: 1.9 }

function Consequences({ facts: { registrations, events, stays, atProvider } }: { facts: ContactDeletion }) {
  return (
    <>
      <Typography.Text strong>{words.goes}</Typography.Text>
      <ul style={LIST}>
        <li>{words.goesPerson}</li>
        <li>{words.goesRegistrations(formatCount(registrations))}</li>
        <li>{words.goesEvents(formatCount(events))}</li>
      </ul>
      <Typography.Text strong>{words.stays}</Typography.Text>
      <ul style={LIST}>
        {stays > 0 && <li>{words.staysViews(formatCount(stays))}</li>}
        {atProvider > 0 && <li>{words.staysAtProvider(formatCount(atProvider))}</li>}
        <li>{words.staysHash}</li>
        <li>{words.staysFiles}</li>
      </ul>
      <Typography.Paragraph type="danger">{words.cannotUndo}</Typography.Paragraph>
    </>
  )
}
