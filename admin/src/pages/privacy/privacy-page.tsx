import { useState } from 'react'
import { Alert, App, Button, Collapse, Form, Skeleton, Tabs, Tag } from 'antd'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ConsentText, ConsentTextView } from '../../../../shared/contracts/consents'
import { FailureAlert } from '../../components/failure-alert'
import { FailureNotice } from '../../components/failure-notice'
import { useOperator } from '../../components/operator-context'
import { noSubmitByEnter } from '../../components/no-submit-by-enter'
import { PageHeader } from '../../components/page-header'
import { useLeaveGuard } from '../../components/use-leave-guard'
import { formatTime } from '../../format/date-time'
import { consentTextQuery, saveConsentText, type ConsentTextInput } from '../../gateway/consents'
import type { Language } from '../../language/language'
import { text } from '../../text/text'
import { ChineseText, EnglishText } from './consent-fields'
import { ConsentPreview } from './consent-preview'
import styles from './privacy-page.module.css'

const words = text.consents

export function PrivacyPage() {
  const consent = useQuery({ ...consentTextQuery, refetchOnWindowFocus: false })
  const { data } = consent

  return (
    <>
      <PageHeader title={words.title} description={words.description} />
      {consent.isPending && <Skeleton active paragraph={{ rows: 10 }} />}
      {consent.isError && !data && <FailureNotice error={consent.error} onRetry={() => void consent.refetch()} />}
      {data && <Editor key={data.current.version} {...data} onLoadNew={() => void consent.refetch()} />}
    </>
  )
}

type EditorProps = ConsentTextView & { onLoadNew: () => void }

function Editor({ current, earlier, revision, onLoadNew }: EditorProps) {
  const { mayChange } = useOperator()
  const { message, modal } = App.useApp()
  const client = useQueryClient()
  const [form] = Form.useForm<ConsentTextInput>()
  const [hasChanges, setHasChanges] = useState(false)
  const [shown, setShown] = useState<Language>('zh')
  const typed = Form.useWatch([], form) as Partial<ConsentTextInput> | undefined
  const isFirst = current.savedAt === null
  useLeaveGuard(hasChanges)

  const save = useMutation({
    mutationFn: (typed: ConsentTextInput) => saveConsentText({ ...typed, revision }),
    onSuccess: (kept) => {
      setHasChanges(false)
      client.setQueryData(consentTextQuery.queryKey, kept)
      void message.success(words.saved)
    },
  })

  function ask(values: ConsentTextInput) {
    modal.confirm({
      title: words.saveTitle,
      content: words.saveHint,
      okText: words.save,
      onOk: () => save.mutate(values),
    })
  }

  return (
    <Form<ConsentTextInput>
      form={form}
      name="privacy"
      layout="vertical"
      disabled={!mayChange}
      className={styles.columns}
      initialValues={current}
      onValuesChange={() => setHasChanges(true)}
      onKeyDown={noSubmitByEnter}
      onFinish={ask}
      onFinishFailed={() => setShown('zh')}
    >
      <div>
        <FailureAlert error={save.error} onLoadNew={onLoadNew} />
        {isFirst && (
          <Alert type="warning" showIcon message={words.first} description={words.firstHint} className={styles.alert} />
        )}
        <section className={styles.section}>
          <Tabs
            activeKey={shown}
            onChange={(key) => setShown(key as Language)}
            tabBarExtraContent={<Tag bordered={false}>{words.version(current.version)}</Tag>}
            items={[
              { key: 'zh', label: words.inChinese, forceRender: true, children: <ChineseText /> },
              { key: 'en', label: words.inEnglish, forceRender: true, children: <EnglishText /> },
            ]}
          />
          {mayChange && (
            <Button type="primary" htmlType="submit" loading={save.isPending} disabled={!hasChanges}>
              {words.save}
            </Button>
          )}
        </section>
        {earlier.length > 0 && (
          <section className={styles.section}>
            <h2>{words.earlier}</h2>
            <Collapse
              items={earlier.map((text) => ({
                key: text.version,
                label: words.version(text.version),
                extra: text.savedAt ? formatTime(text.savedAt) : words.initial,
                children: <div className={styles.old}>{wholeText(text)}</div>,
              }))}
            />
          </section>
        )}
      </div>
      <aside className={styles.preview}>
        <ConsentPreview consent={linesIn(shown, { ...current, ...typed })} />
      </aside>
    </Form>
  )
}

/** As visitors see it: what has no English stands in Chinese. */
function linesIn(
  language: Language,
  typed: Pick<ConsentTextInput, 'registrationLine' | 'marketingLine' | 'registrationLineEn' | 'marketingLineEn'>,
) {
  const { registrationLine, marketingLine, registrationLineEn, marketingLineEn } = typed
  return language === 'en'
    ? { registrationLine: registrationLineEn || registrationLine, marketingLine: marketingLineEn || marketingLine }
    : { registrationLine, marketingLine }
}

function wholeText({
  registrationLine,
  marketingLine,
  fullText,
  registrationLineEn,
  marketingLineEn,
  fullTextEn,
}: ConsentText): string {
  return [registrationLine, marketingLine, fullText, registrationLineEn, marketingLineEn, fullTextEn]
    .filter(Boolean)
    .join('\n\n')
}
