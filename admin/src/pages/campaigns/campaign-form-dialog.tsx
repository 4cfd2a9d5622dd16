import { useState } from 'react'
import { DatePicker, Form, Input, Modal } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import type { Campaign } from '../../../../shared/contracts/campaigns'
import { FailureAlert } from '../../components/failure-alert'
import { noSubmitByEnter } from '../../components/no-submit-by-enter'
import { asApiFailure } from '../../failure/api-failure'
import { createCampaign, updateCampaign } from '../../gateway/campaigns'
import { text } from '../../text/text'

type Values = { name: string; description?: string; period?: [Dayjs | null, Dayjs | null] | null }
type Props = { campaign: Campaign | null; onClose: () => void; onSaved: (saved: Campaign) => void }

const words = text.campaigns

export function CampaignFormDialog({ campaign, onClose, onSaved }: Props) {
  const [form] = Form.useForm<Values>()
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setIsBusy] = useState(false)

  async function save({ name, description = '', period }: Values) {
    const body = { name: name.trim(), description, startsOn: toDay(period?.[0]), endsOn: toDay(period?.[1]) }
    setIsBusy(true)
    setError(null)
    try {
      onSaved(await (campaign ? updateCampaign(campaign.id, body) : createCampaign(body)))
    } catch (failure) {
      const { fields } = asApiFailure(failure)
      setError(failure)
      if (fields.name) form.setFields([{ name: 'name', errors: [fields.name] }])
      setIsBusy(false)
    }
  }

  return (
    <Modal
      open
      width={480}
      title={campaign ? words.edit : words.create}
      okText={text.words.save}
      confirmLoading={isBusy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <FailureAlert error={error} />
      <Form<Values>
        form={form}
        name="campaign"
        layout="vertical"
        onKeyDown={noSubmitByEnter}
        onFinish={(values) => void save(values)}
        initialValues={{
          name: campaign?.name,
          description: campaign?.description,
          period: [fromDay(campaign?.startsOn), fromDay(campaign?.endsOn)],
        }}
      >
        <Form.Item
          name="name"
          label={words.form.name}
          rules={[{ required: true, whitespace: true, message: text.words.required(words.form.name) }]}
        >
          <Input autoFocus maxLength={40} showCount placeholder={words.form.namePlaceholder} />
        </Form.Item>
        <Form.Item name="period" label={words.form.period}>
          <DatePicker.RangePicker allowEmpty={[true, true]} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="description" label={words.form.description}>
          <Input.TextArea rows={3} maxLength={500} showCount placeholder={words.form.descriptionPlaceholder} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

const toDay = (day: Dayjs | null | undefined) => day?.format('YYYY-MM-DD') ?? null
const fromDay = (day: string | null | undefined) => (day ? dayjs(day) : null)
