import { useState } from 'react'
import { App, Button, Input, Modal } from 'antd'
import { PlusOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { asApiFailure } from '../../failure/api-failure'
import { useRefresh } from '../../gateway/refresh'
import { addSecondaryEmail } from '../../gateway/contacts'
import { text } from '../../text/text'
import styles from './contact-page.module.css'

const words = text.contacts.emails

export function AddEmail({ contactId }: { contactId: string }) {
  const { message } = App.useApp()
  const refresh = useRefresh()
  const [isOpen, setIsOpen] = useState(false)
  const [email, setEmail] = useState('')
  const add = useMutation({
    mutationFn: () => addSecondaryEmail(contactId, email.trim()),
    onSuccess: async () => {
      await refresh('contact')
      close()
      void message.success(words.added)
    },
  })
  const failure = add.error && asApiFailure(add.error)

  function close() {
    setIsOpen(false)
    setEmail('')
    add.reset()
  }

  return (
    <>
      <Button
        type="link"
        size="small"
        icon={<PlusOutlined />}
        style={{ paddingInline: 0 }}
        onClick={() => setIsOpen(true)}
      >
        {words.add}
      </Button>
      <Modal
        open={isOpen}
        width={440}
        title={words.add}
        okText={text.words.save}
        okButtonProps={{ disabled: !email.trim(), loading: add.isPending }}
        onOk={() => add.mutate()}
        onCancel={close}
        destroyOnHidden
      >
        <p className={styles.faint}>{words.hint}</p>
        <Input
          autoFocus
          type="email"
          maxLength={254}
          value={email}
          aria-label={words.field}
          placeholder={words.placeholder}
          status={failure ? 'error' : undefined}
          onChange={({ target }) => {
            setEmail(target.value)
            add.reset()
          }}
          onPressEnter={() => email.trim() && add.mutate()}
        />
        {failure && (
          <div role="alert" className={styles.problem}>
            {failure.fields?.email ?? failure.message}
          </div>
        )}
      </Modal>
    </>
  )
}
