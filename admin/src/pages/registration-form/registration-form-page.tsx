import { useState } from 'react'
import { Alert, App, Button, Form, Input, Skeleton, Tag } from 'antd'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { RegistrationForm } from '../../../../shared/contracts/registration-form'
import { FailureAlert } from '../../components/failure-alert'
import { FailureNotice } from '../../components/failure-notice'
import { useOperator } from '../../components/operator-context'
import { PageHeader } from '../../components/page-header'
import { useLeaveGuard } from '../../components/use-leave-guard'
import { registrationFormQuery, saveRegistrationForm } from '../../gateway/registration-form'
import { text } from '../../text/text'
import { FieldEditor } from './field-editor'
import { FormPreview } from './form-preview'
import styles from './registration-form-page.module.css'

const words = text.registrationForm

export function RegistrationFormPage() {
  const form = useQuery({ ...registrationFormQuery, refetchOnWindowFocus: false })

  return (
    <>
      <PageHeader
        title={text.frame.pages.registrationForm}
        description={
          <>
            {words.description} {form.data && <Tag bordered={false}>{words.version(form.data.version)}</Tag>}
          </>
        }
      />
      {form.isPending && <Skeleton active paragraph={{ rows: 10 }} />}
      {form.isError && !form.data && <FailureNotice error={form.error} onRetry={() => void form.refetch()} />}
      {form.data && <Editor saved={form.data} />}
    </>
  )
}

type Values = Pick<RegistrationForm, 'title' | 'intro' | 'fields'>

function Editor({ saved }: { saved: RegistrationForm }) {
  const { mayChange } = useOperator()
  const { message } = App.useApp()
  const client = useQueryClient()
  const [form] = Form.useForm<Values>()
  const [hasChanges, setHasChanges] = useState(false)
  const typed = Form.useWatch([], form) as Partial<Values> | undefined
  useLeaveGuard(hasChanges)

  const save = useMutation({
    mutationFn: (values: Values) => saveRegistrationForm(merged(values)),
    onSuccess: (kept) => {
      client.setQueryData(registrationFormQuery.queryKey, kept)
      form.setFieldsValue(kept)
      setHasChanges(false)
      void message.success(words.saved)
    },
  })

  return (
    <Form<Values>
      form={form}
      name="registration-form"
      layout="vertical"
      disabled={!mayChange}
      className={styles.form}
      initialValues={saved}
      onValuesChange={() => setHasChanges(true)}
      onFinish={(values) => save.mutate(values)}
    >
      <div className={styles.main}>
        <FailureAlert error={save.error} />
        <section className={styles.section}>
          <h2>{words.head}</h2>
          <Form.Item
            name="title"
            label={words.formTitle}
            rules={[{ required: true, whitespace: true, message: text.words.required(words.formTitle) }]}
          >
            <Input maxLength={30} showCount />
          </Form.Item>
          <Form.Item name="intro" label={words.intro}>
            <Input.TextArea rows={2} maxLength={300} showCount placeholder={words.introPlaceholder} />
          </Form.Item>
        </section>
        <section className={styles.section}>
          <h2>{words.fields}</h2>
          <Alert type="info" showIcon message={words.lockedReason} className={styles.reason} />
          {saved.fields.map((field, index) => (
            <FieldEditor key={field.key} field={field} index={index} />
          ))}
        </section>
        {mayChange && (
          <div className={styles.save}>
            <Button type="primary" htmlType="submit" loading={save.isPending} disabled={!hasChanges}>
              {words.save}
            </Button>
          </div>
        )}
      </div>
      <aside className={styles.preview}>
        <FormPreview form={merged(typed ?? saved)} />
      </aside>
    </Form>
  )

  /** The form holds only what can be changed; key, type and "required" stay as they are. */
  function merged({ title = saved.title, intro = saved.intro, fields = [] }: Partial<Values>): Values {
    return { title, intro, fields: saved.fields.map((field, index) => ({ ...field, ...fields[index] })) }
  }
}
