import { useState } from 'react'
import { App, Button, Form, Input, Modal, Tooltip } from 'antd'
import { EditOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import type { ContactDetail } from '../../../../shared/contracts/contacts'
import { useFailureNotification } from '../../components/use-failure-notification'
import { asApiFailure } from '../../failure/api-failure'
import { useRefresh } from '../../gateway/refresh'
import { changeContactDetails, revealContact } from '../../gateway/contacts'
import { text } from '../../text/text'
import styles from './contact-page.module.css'

type Details = { name: string; phone: string; email: string }
type Props = { contact: ContactDetail; onSaved: () => void }

const words = text.contacts
const FIELDS = [
  { key: 'name', label: words.details.name, most: 60 },
  { key: 'phone', label: words.phone, most: 40 },
  { key: 'email', label: words.email, most: 160 },
] as const

/** Name, phone and e-mail as they are on record, to be corrected. They are shown in full, so opening is recorded. */
export function EditDetails({ contact, onSaved }: Props) {
  const { message } = App.useApp()
  const refresh = useRefresh()
  const showFailure = useFailureNotification()
  const [typed, setTyped] = useState<Details>()
  const open = useMutation({
    mutationFn: () => revealContact(contact.id),
    onSuccess: ({ phone, email }) => setTyped({ name: contact.name, phone: phone ?? '', email: email ?? '' }),
    onError: showFailure,
  })
  const save = useMutation({
    mutationFn: (details: Details) => changeContactDetails(contact.id, details),
    onSuccess: async () => {
      await refresh('contact')
      close()
      onSaved()
      void message.success(words.details.saved)
    },
    onError: (error) => {
      if (Object.keys(asApiFailure(error).fields).length === 0) showFailure(error)
    },
  })
  const problems = save.error ? asApiFailure(save.error).fields : {}

  function close() {
    setTyped(undefined)
    save.reset()
  }

  return (
    <>
      <Tooltip title={words.revealHint}>
        <Button size="small" icon={<EditOutlined />} loading={open.isPending} onClick={() => open.mutate()}>
          {words.details.edit}
        </Button>
      </Tooltip>
      <Modal
        open={typed !== undefined}
        width={440}
        title={words.details.edit}
        okText={text.words.save}
        okButtonProps={{ loading: save.isPending }}
        onOk={() => typed && save.mutate(typed)}
        onCancel={close}
        destroyOnHidden
      >
        <p className={styles.faint}>{words.details.hint}</p>
        {typed && (
          <Form layout="vertical">
            {FIELDS.map(({ key, label, most }) => (
              <Form.Item
                key={key}
                label={label}
                htmlFor={`contact-${key}`}
                validateStatus={problems[key] ? 'error' : undefined}
                help={problems[key]}
              >
                <Input
                  id={`contact-${key}`}
                  maxLength={most}
                  value={typed[key]}
                  onChange={({ target }) => setTyped({ ...typed, [key]: target.value })}
                  onPressEnter={() => save.mutate(typed)}
                />
              </Form.Item>
            ))}
          </Form>
        )}
      </Modal>
    </>
  )
}
