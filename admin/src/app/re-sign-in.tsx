import { App, Button, Modal, Typography } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { SignInSteps } from '../components/sign-in-steps'
import { operatorSelfQuery } from '../gateway/operator'
import { giveSecondStep, signIn } from '../gateway/sign-in'
import { text } from '../text/text'

type Props = { open: boolean; email: string; onSignedIn: () => void }

export function ReSignIn({ open, email, onSignedIn }: Props) {
  const { message } = App.useApp()
  const client = useQueryClient()

  async function goOn() {
    await client.fetchQuery({ ...operatorSelfQuery, staleTime: 0 })
    onSignedIn()
    void message.success(text.signIn.expiredDone)
    void client.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' })
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
      <SignInSteps email={email} signIn={signIn} giveCode={giveSecondStep} onSignedIn={goOn} />
      <Button type="link" block href="/admin/sign-in">
        {text.signIn.toSignInPage}
      </Button>
    </Modal>
  )
}
