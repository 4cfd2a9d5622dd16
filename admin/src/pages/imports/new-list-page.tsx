import { useState } from 'react'
import { Button, Card, Form, Select } from 'antd'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearchParams } from 'react-router'
import type { IMPORT_MAX_BYTES } from '../../../../shared/contracts/imports'
import { EmptyGuide } from '../../components/empty-guide'
import { FailureAlert } from '../../components/failure-alert'
import { useOperator } from '../../components/operator-context'
import { PageHeader } from '../../components/page-header'
import { importQuery } from '../../gateway/imports'
import { uploadList } from '../../gateway/list-imports'
import { text } from '../../text/text'
import { FileChoice } from './file-choice'
import { ImportSteps } from './import-steps'
import { TemplateLinks } from './template-links'
import { timeZoneOptions } from './time-zones'
import { WebinarChoice } from './webinar-choice'
import styles from './imports.module.css'

const words = text.listImports
const maxBytes = (20 * 1024 * 1024) as typeof IMPORT_MAX_BYTES

type Values = { webinarId: string; timeZone: string }

/** First step: which file, and for which webinar. What was chosen stays when the file is refused. */
export function NewListPage() {
  const { mayChange } = useOperator()
  const navigate = useNavigate()
  const [query] = useSearchParams()
  const client = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  const [problem, setProblem] = useState('')
  const [zones] = useState(timeZoneOptions)
  const upload = useMutation({
    mutationFn: uploadList,
    onSuccess: (made) => {
      client.setQueryData(importQuery(made.id).queryKey, made)
      void client.invalidateQueries({ queryKey: ['imports', 'list'] })
      void navigate(`/imports/${made.id}`)
    },
  })

  function choose(chosen: File) {
    upload.reset()
    setFile(chosen)
    setProblem(chosen.size > maxBytes ? words.tooLarge : '')
  }

  function submit(values: Values) {
    if (!file) return setProblem(words.needFile)
    if (!problem) upload.mutate({ file, ...values })
  }

  return (
    <>
      <PageHeader title={words.title} description={words.description} backTo="/imports" />
      <Card>
        {mayChange ? (
          <>
            <ImportSteps current={0} />
            <Form<Values>
              layout="vertical"
              name="list"
              className={styles.upload}
              initialValues={{ timeZone: 'Asia/Shanghai', webinarId: query.get('webinar') ?? undefined }}
              disabled={upload.isPending}
              onFinish={submit}
              onFinishFailed={() => !file && setProblem(words.needFile)}
            >
              <FailureAlert error={upload.error} />
              <Form.Item name="webinarId" label={words.webinar} rules={[{ required: true, message: words.needWebinar }]}>
                <WebinarChoice />
              </Form.Item>
              <Form.Item label={words.file} required validateStatus={problem ? 'error' : undefined} help={problem || undefined}>
                <FileChoice file={file} accept=".csv,.xlsx,.txt,.tsv,text/csv" invitation={words.drop} hint={words.dropHint} onChoose={choose} />
              </Form.Item>
              <TemplateLinks />
              <Form.Item name="timeZone" label={words.zone} extra={words.zoneHint} rules={[{ required: true }]}>
                <Select showSearch optionFilterProp="label" options={zones} />
              </Form.Item>
              <Button type="primary" size="large" htmlType="submit" loading={upload.isPending}>
                {upload.isPending ? words.reading : text.imports.upload}
              </Button>
            </Form>
          </>
        ) : (
          <EmptyGuide title={words.viewerHint} />
        )}
      </Card>
    </>
  )
}
