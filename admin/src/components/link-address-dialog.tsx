import { Button, Form, Input, Modal, Space } from 'antd'
import { text } from '../text/text'

type Props = { address: string; onLink: (href: string) => void; onUnlink: () => void; onClose: () => void }

export function LinkAddressDialog({ address, onLink, onUnlink, onClose }: Props) {
  const words = text.media.editor
  const [form] = Form.useForm<{ href: string }>()

  return (
    <Modal
      open
      width={440}
      title={words.linkTitle}
      onCancel={onClose}
      footer={
        <Space>
          {address && (
            <Button
              onClick={() => {
                onUnlink()
                onClose()
              }}
            >
              {words.unlink}
            </Button>
          )}
          <Button onClick={onClose}>{text.words.cancel}</Button>
          <Button type="primary" onClick={form.submit}>
            {text.words.save}
          </Button>
        </Space>
      }
    >
      <Form
        form={form}
        name="link-address"
        layout="vertical"
        initialValues={{ href: address }}
        onFinish={({ href }) => {
          onLink(href.trim())
          onClose()
        }}
      >
        <Form.Item
          name="href"
          label={words.linkAddress}
          rules={[{ required: true, pattern: /^\s*https?:\/\/\S+\s*$/, message: words.linkInvalid }]}
        >
          <Input autoFocus placeholder="https://" />
        </Form.Item>
      </Form>
    </Modal>
  )
}
