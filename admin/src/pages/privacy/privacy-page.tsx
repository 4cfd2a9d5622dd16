import { useState } from 'react'
import { Alert, App, Button, Collapse, Form, Input, Skeleton, Tag } from 'antd'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ConsentText } from '../../../../shared/contracts/consents'
import { FailureAlert } from '../../components/failure-alert'
import { FailureNotice } from '../../components/failure-notice'
import { useOperator } from '../../components/operator-context'
import { PageHeader } from '../../components/page-header'
import { useLeaveGuard } from '../../components/use-leave-guard'
import { formatTime } from '../../format/date-time'
import { consentTextQuery, saveConsentText, type ConsentTextInput } from '../../gateway/consents'
import { text } from '../../text/text'
import { ConsentPreview } from './consent-preview'
import styles from './privacy-page.module.css'

const words = text.consents

export function PrivacyPage() {
  const consent = useQuery({ ...consentTextQuery, refetchOnWindowFocus: false })
  const { data } = consent

  return (
    <>
      <PageHeader
        title={text.frame.pages.privacy}
        description={<>{words.description} {data && data.current.version > 0 && <Tag bordered={false}>{words.version(data.current.version)}</Tag>}</>}
      />
      {consent.isPending && <Skeleton active paragraph={{ rows: 10 }} />}
      {consent.isError && !data && <FailureNotice error={consent.error} onRetry={() => void consent.refetch()} />}
      {data && <Editor key={data.current.version} current={data.current} earlier={data.earlier} />}
    </>
  )
}

function Editor({ current, earlier }: { current: ConsentText; earlier: ConsentText[] }) {
  const { mayChange } = useOperator()
  const { message, modal } = App.useApp()
  const client = useQueryClient()
  const [form] = Form.useForm<ConsentTextInput>()
  const [hasChanges, setHasChanges] = useState(false)
  const typed = Form.useWatch([], form) as Partial<ConsentTextInput> | undefined
  const isPublished = current.version > 0
  useLeaveGuard(hasChanges)

  const save = useMutation({
    mutationFn: saveConsentText,
    onSuccess: (kept) => {
      setHasChanges(false)
      client.setQueryData(consentTextQuery.queryKey, kept)
      void message.success(words.saved)
    },
  })

  function ask(values: ConsentTextInput) {
    if (!isPublished) return save.mutate(values)
    modal.confirm({ title: words.saveTitle, content: words.saveHint, okText: words.save, onOk: () => save.mutate(values) })
  }

  return (
    <Form<ConsentTextInput> form={form} name="privacy" layout="vertical" disabled={!mayChange} className={styles.columns} initialValues={current} onValuesChange={() => setHasChanges(true)} onFinish={ask}>
      <div>
        <FailureAlert error={save.error} />
        {!isPublished && <Alert type="warning" showIcon message={words.notPublished} className={styles.alert} />}
        <section className={styles.section}>
          <Line name="registrationLine" />
          <Line name="marketingLine" />
          <Form.Item name="fullText" label={words.fullText} rules={[{ required: true, whitespace: true, message: text.words.required(words.fullText) }]}>
            <Input.TextArea autoSize={{ minRows: 12, maxRows: 26 }} maxLength={10_000} showCount />
          </Form.Item>
          {mayChange && <Button type="primary" htmlType="submit" loading={save.isPending} disabled={isPublished && !hasChanges}>{words.save}</Button>}
        </section>
        {earlier.length > 0 && (
          <section className={styles.section}>
            <h2>{words.earlier}</h2>
            <Collapse
              items={earlier.map(({ version, savedAt, registrationLine, marketingLine, fullText }) => ({
                key: version,
                label: words.version(version),
                extra: formatTime(savedAt),
                children: <div className={styles.old}>{[registrationLine, marketingLine, fullText].join('\n\n')}</div>,
              }))}
            />
          </section>
        )}
      </div>
      <aside className={styles.preview}>
        <ConsentPreview consent={{ ...current, ...typed }} />
      </aside>
    </Form>
  )
}

function Line({ name }: { name: 'registrationLine' | 'marketingLine' }) {
  return (
    <Form.Item name={name} label={words[name]} extra={words[`${name}Hint`]} rules={[{ required: true, whitespace: true, message: text.words.required(words[name]) }]}>
      <Input.TextArea autoSize={{ minRows: 2 }} maxLength={120} showCount />
    </Form.Item>
  )
}
