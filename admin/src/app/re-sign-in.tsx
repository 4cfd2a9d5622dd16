import { useState } from 'react'
import { App, Button, Modal, Typography } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { SignInForm } from '../components/sign-in-form'
import { operatorSelfQuery, signIn, type Credentials } from '../gateway/operator'
import { text } from '../text/text'

type Props = { open: boolean; email: string; onSignedIn: () => void }

export function ReSignIn({ open, email, onSignedIn }: Props) {
  const { message } = App.useApp()
  const client = useQueryClient()
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setIsBusy] = useState(false)

  async function submit(credentials: Credentials) {
    setIsBusy(true)
    setError(null)
    try {
      await signIn(credentials)
      await client.fetchQuery({ ...operatorSelfQuery, staleTime: 0 })
      onSignedIn()
      void message.success(text.signIn.expiredDone)
      void client.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' })
    } catch (failure) {
      setError(failure)
    } finally {
      setIsBusy(false)
    }
  }

  return (
    <Modal
      open={open}
      title={text.signIn.expiredTitle}
      footer={null}
      closable={false}
      maskClosable={false}
      keyboard={false}
      width={420}
      destroyOnHidden
    >
      <Typography.Paragraph type="secondary">{text.signIn.expiredHint}</Typography.Paragraph>
      <SignInForm email={email} error={error} isBusy={isBusy} onSubmit={submit} />
      <Button type="link" block href="/admin/sign-in">
        {text.signIn.toSignInPage}
      </Button>
    </Modal>
  )
}
