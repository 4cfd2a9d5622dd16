import { DatePicker, Form, Input, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import type { ProviderId } from '../../../../shared/contracts/ids'
import type { ProviderAccount } from '../../../../shared/contracts/provider-accounts'
import type { TITLE_MAX_LENGTH, WebinarMode } from '../../../../shared/contracts/webinar'
import { providerTraits } from '../../components/provider-traits'
import { wallClockNow } from '../../format/date-time'
import { text } from '../../text/text'
import { FormSection } from './form-section'
import { HostField } from './host-field'
import styles from './webinar-form.module.css'

type Props = {
  isNew: boolean
  isLocked: boolean
  accounts: ProviderAccount[]
  provider: ProviderId
  accountId: string | undefined
  mode: WebinarMode
}

const words = text.webinarForm
const titleMaxLength: typeof TITLE_MAX_LENGTH = 64

export function BasicsSection({ isNew, isLocked, accounts, provider, accountId, mode }: Props) {
  const { hasUsers, modes } = providerTraits[provider]

  return (
    <FormSection title={words.sections.basics}>
      {isNew && (
        <Form.Item
          name="providerAccountId"
          label={words.account}
          rules={[{ required: true, message: words.accountPlaceholder }]}
        >
          <Select
            placeholder={words.accountPlaceholder}
            options={accounts.map(({ id, name, provider, status }) => ({
              value: id,
              label: `${text.words.provider[provider]} · ${name}${status === 'failing' ? words.accountFailing : ''}`,
            }))}
          />
        </Form.Item>
      )}
      {isNew && hasUsers && accountId && <HostField key={accountId} accountId={accountId} />}
      <Form.Item
        name="title"
        label={words.name}
        rules={[{ required: true, whitespace: true, message: text.words.required(words.name) }]}
      >
        <Input disabled={isLocked} maxLength={titleMaxLength} showCount placeholder={words.namePlaceholder} />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item
          name="range"
          label={words.time}
          extra={words.timeHint}
          rules={[{ required: true, message: words.timeRequired }, { validator: checkOrder }]}
        >
          <DatePicker.RangePicker
            disabled={isLocked}
            showTime={{ format: 'HH:mm', minuteStep: 5 }}
            format="YYYY-MM-DD HH:mm"
            placeholder={[words.timeStart, words.timeEnd]}
            minDate={isNew ? wallClockNow().startOf('day') : undefined}
            style={{ width: '100%' }}
          />
        </Form.Item>
        <Form.Item
          name="mode"
          label={words.mode}
          extra={
            modes.length === 1
              ? words.modeOnly(text.words.provider[provider])
              : isNew
                ? `${words.modeHints[mode]} · ${words.modeFixed}`
                : words.modeFixed
          }
          {...(modes.length === 1 && { getValueProps: () => ({ value: modes[0] }) })}
        >
          <Select
            disabled={!isNew || modes.length === 1}
            options={modes.map((value) => ({ value, label: text.words.mode[value] }))}
          />
        </Form.Item>
      </div>
      <Form.Item name="hostName" label={words.host}>
        <Input maxLength={60} placeholder={words.hostPlaceholder} />
      </Form.Item>
      <Form.Item name="intro" label={words.intro}>
        <Input.TextArea disabled={isLocked} rows={3} maxLength={1000} showCount placeholder={words.introPlaceholder} />
      </Form.Item>
    </FormSection>
  )
}

async function checkOrder(_rule: unknown, range: [Dayjs, Dayjs] | null) {
  if (range && !range[1].isAfter(range[0])) throw new Error(words.timeOrder)
}
