import { useState } from 'react'
import { Form, Modal, Select, Typography } from 'antd'
import { text } from '../../text/text'

type Props = {
  count: number
  campaigns: { id: string; name: string }[]
  isBusy: boolean
  onAssign: (campaignId: string | null) => void
  onClose: () => void
}

const NONE = 'none'

export function CampaignDialog({ count, campaigns, isBusy, onAssign, onClose }: Props) {
  const words = text.webinars
  const [target, setTarget] = useState<string>()

  return (
    <Modal
      open
      width={420}
      title={words.assignTitle(count)}
      okButtonProps={{ disabled: target === undefined, loading: isBusy }}
      okText={words.batch.assign}
      onOk={() => onAssign(target === NONE || target === undefined ? null : target)}
      onCancel={onClose}
    >
      <Form layout="vertical">
        <Form.Item label={words.assignLabel} htmlFor="assign-target">
          <Select
            id="assign-target"
            showSearch
            optionFilterProp="label"
            value={target}
            onChange={setTarget}
            options={[
              { value: NONE, label: words.assignNone },
              ...campaigns.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </Form.Item>
        {campaigns.length === 0 && <Typography.Text type="secondary">{words.assignEmpty}</Typography.Text>}
      </Form>
    </Modal>
  )
}
