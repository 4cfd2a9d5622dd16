import { useState } from 'react'
import { Button, Card, Form, Select } from 'antd'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import type { IMPORT_MAX_BYTES } from '../../../../shared/contracts/imports'
import { EmptyGuide } from '../../components/empty-guide'
import { FailureAlert } from '../../components/failure-alert'
import { useOperator } from '../../components/operator-context'
import { PageHeader } from '../../components/page-header'
import { importQuery, uploadReport } from '../../gateway/imports'
import { text } from '../../text/text'
import { FileChoice } from './file-choice'
import { ImportSteps } from './import-steps'
import { timeZoneOptions } from './time-zones'
import styles from './imports.module.css'

const words = text.imports
const maxBytes = (20 * 1024 * 1024) as typeof IMPORT_MAX_BYTES

export function NewImportPage() {
  const { mayChange } = useOperator()
  const navigate = useNavigate()
  const client = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  const [problem, setProblem] = useState('')
  const [zones] = useState(timeZoneOptions)
  const upload = useMutation({
    mutationFn: ({ chosen, timeZone }: { chosen: File; timeZone: string }) => uploadReport(chosen, timeZone),
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

  function submit({ timeZone }: { timeZone: string }) {
    if (!file) return setProblem(words.needFile)
    if (!problem) upload.mutate({ chosen: file, timeZone })
  }

  return (
    <>
      <PageHeader title={words.title} description={words.description} backTo="/imports" />
      <Card>
        {mayChange ? (
          <>
            <ImportSteps current={0} />
            <Form
              layout="vertical"
              name="import"
              className={styles.upload}
              initialValues={{ timeZone: 'Asia/Shanghai' }}
              disabled={upload.isPending}
              onFinish={submit}
            >
              <FailureAlert error={upload.error} />
              <Form.Item validateStatus={problem ? 'error' : undefined} help={problem || undefined}>
                <FileChoice file={file} accept=".csv,text/csv" invitation={words.drop} hint={words.dropHint} onChoose={choose} />
              </Form.Item>
              <Form.Item name="timeZone" label={words.zone} extra={words.zoneHint} rules={[{ required: true }]}>
                <Select showSearch optionFilterProp="label" options={zones} />
              </Form.Item>
              <Button type="primary" size="large" htmlType="submit" loading={upload.isPending}>
                {upload.isPending ? words.reading : words.upload}
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
