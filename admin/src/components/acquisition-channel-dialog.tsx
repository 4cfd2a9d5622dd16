import { useState } from 'react'
import { Form, Input, Modal, Space } from 'antd'
import type { AcquisitionChannel } from '../../../shared/contracts/acquisition-channels'
import { channelCodeProblem } from '../../../shared/domain/channels/channel-code-problem'
import { asApiFailure } from '../failure/api-failure'
import { sentence } from '../language/sentence'
import { text } from '../text/text'
import { FailureAlert } from './failure-alert'

type Values = Pick<AcquisitionChannel, 'name' | 'code' | 'utmSource' | 'utmMedium' | 'utmCampaign'>
type Props = { channel: AcquisitionChannel | null; onSave: (values: Values) => Promise<void>; onClose: () => void }

const words = text.channels.form
const EMPTY: Values = { name: '', code: '', utmSource: '', utmMedium: '', utmCampaign: '' }

/** The code is asked once; afterwards it stands in links that are out. */
export function AcquisitionChannelDialog({ channel, onSave, onClose }: Props) {
  const [form] = Form.useForm<Values>()
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setIsBusy] = useState(false)

  async function save(values: Values) {
    setIsBusy(true)
    setError(null)
    try {
      await onSave(values)
    } catch (failure) {
      const { fields = {} } = asApiFailure(failure)
      form.setFields(
        Object.entries(fields).map(([name, problem]) => ({ name: name as keyof Values, errors: [problem] })),
      )
      if (Object.keys(fields).length === 0) setError(failure)
    } finally {
      setIsBusy(false)
    }
  }

  return (
    <Modal
      open
      title={channel ? words.update : words.create}
      okText={text.words.save}
      confirmLoading={isBusy}
      onOk={form.submit}
      onCancel={onClose}
      width={520}
    >
      <FailureAlert error={error} />
      <Form
        form={form}
        name="channel"
        layout="vertical"
        onFinish={save}
        initialValues={channel ?? EMPTY}
        requiredMark={false}
      >
        <Form.Item
          name="name"
          label={words.name}
          rules={[{ required: true, whitespace: true, message: text.words.required(words.name) }]}
        >
          <Input autoFocus maxLength={40} placeholder={words.namePlaceholder} />
        </Form.Item>
        <Form.Item
          name="code"
          label={words.code}
          extra={words.codeHint}
          rules={[{ validator: (_, code: string) => checkCode(code) }]}
        >
          <Input disabled={channel !== null} maxLength={64} placeholder={words.codePlaceholder} />
        </Form.Item>
        <Form.Item label={words.utm} extra={words.utmHint} style={{ margin: '20px 0 0' }}>
          <Space.Compact block>
            {(['utmSource', 'utmMedium', 'utmCampaign'] as const).map((key) => (
              <Form.Item key={key} name={key} noStyle>
                <Input maxLength={64} placeholder={key.replace('utm', 'utm_').toLowerCase()} aria-label={key} />
              </Form.Item>
            ))}
          </Space.Compact>
        </Form.Item>
      </Form>
    </Modal>
  )
}

function checkCode(code: string): Promise<void> {
  const problem = channelCodeProblem(code)
  return problem ? Promise.reject(new Error(sentence(`channel_code_${problem}`))) : Promise.resolve()
}
