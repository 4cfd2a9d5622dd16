import { App, Button, Popconfirm } from 'antd'
import { LogoutOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { useFailureNotification } from '../../components/use-failure-notification'
import { signOutContact } from '../../gateway/contacts'
import { text } from '../../text/text'

const words = text.contacts.signOut

/** Ends every session of the contact as a visitor. */
export function SignOutContact({ id }: { id: string }) {
  const { message } = App.useApp()
  const notifyFailure = useFailureNotification()
  const signOut = useMutation({
    mutationFn: () => signOutContact(id),
    onSuccess: () => void message.success(words.done),
    onError: notifyFailure,
  })

  return (
    <Popconfirm
      title={words.title}
      description={words.hint}
      styles={{ root: { maxWidth: 360 } }}
      okText={words.confirm}
      onConfirm={() => signOut.mutate()}
    >
      <Button icon={<LogoutOutlined />} loading={signOut.isPending}>
        {words.action}
      </Button>
    </Popconfirm>
  )
}
