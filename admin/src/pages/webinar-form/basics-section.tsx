import { Form, Input, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import type { ProviderId } from '../../../../shared/contracts/ids'
import type { ProviderAccount } from '../../../../shared/contracts/provider-accounts'
import type { TITLE_MAX_LENGTH, WebinarMode } from '../../../../shared/contracts/webinar'
import { capabilitiesOf } from '../../../../shared/contracts/live-providers'
import { TimeField } from '../../components/time-field'
import { wallClockNow } from '../../format/date-time'
import { text } from '../../text/text'
import type { WebinarValues } from './form-values'
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
  const { hasUsers, modes } = capabilitiesOf(provider)
  const form = Form.useFormInstance<WebinarValues>()

  /** The webinar keeps its length when its start moves. */
  function moveEnd(start: Dayjs | null): Dayjs | null {
    const { startsAt: before, endsAt } = form.getFieldsValue(['startsAt', 'endsAt'])
    if (start?.isValid() && before?.isValid() && endsAt?.isValid() && endsAt.isAfter(before))
      form.setFieldValue('endsAt', start.add(endsAt.diff(before)))
    return start
  }

  async function checkStart(_rule: unknown, start: Dayjs | null) {
    if (!start) return
    if (!start.isValid()) throw new Error(words.timeUnread)
    if (form.isFieldTouched('startsAt') && !isLocked && start.isBefore(wallClockNow())) throw new Error(words.timePast)
  }

  async function checkEnd(_rule: unknown, end: Dayjs | null) {
    if (!end) return
    if (!end.isValid()) throw new Error(words.timeUnread)
    const start = form.getFieldValue('startsAt') as Dayjs | null
    if (start?.isValid() && !end.isAfter(start)) throw new Error(words.timeOrder)
  }

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
          name="startsAt"
          label={words.timeStart}
          extra={words.timeHint}
          validateTrigger="onChange"
          rules={[{ required: true, message: words.timeRequired }, { validator: checkStart }]}
          getValueFromEvent={moveEnd}
        >
          <TimeField disabled={isLocked} placeholder={words.timePlaceholder} />
        </Form.Item>
        <Form.Item
          name="endsAt"
          label={words.timeEnd}
          extra={words.timeHint}
          dependencies={['startsAt']}
          rules={[{ required: true, message: words.timeRequired }, { validator: checkEnd }]}
        >
          <TimeField disabled={isLocked} placeholder={words.timePlaceholder} />
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
