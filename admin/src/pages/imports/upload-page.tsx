import { useState, type ReactNode } from 'react'
import { Button, Card, Form, Select } from 'antd'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import type { AnyImport, IMPORT_MAX_BYTES } from '../../../../shared/contracts/imports'
import { EmptyGuide } from '../../components/empty-guide'
import { FailureAlert } from '../../components/failure-alert'
import { useOperator } from '../../components/operator-context'
import { PageHeader } from '../../components/page-header'
import { useRefresh } from '../../gateway/refresh'
import { importQuery } from '../../gateway/imports'
import { text } from '../../text/text'
import { FileChoice } from './file-choice'
import { ImportSteps } from './import-steps'
import { ReadingSelects, type Reading } from './reading-selects'
import { timeZoneOptions } from './time-zones'
import styles from './imports.module.css'

type Words = Record<
  | 'title'
  | 'description'
  | 'viewerHint'
  | 'tooLarge'
  | 'needFile'
  | 'drop'
  | 'dropHint'
  | 'zone'
  | 'zoneHint'
  | 'reading',
  string
>
type Answers = { timeZone: string }
type Props<Given extends Answers> = {
  name: string
  words: Words
  accept: string
  /** Over a file that is not the form's only matter. */
  fileLabel?: string
  initialValues?: Partial<Given>
  send: (given: Given & Reading & { file: File; isZoneChosen: boolean }) => Promise<AnyImport>
  beforeFile?: ReactNode
  afterFile?: ReactNode
}

const maxBytes = (20 * 1024 * 1024) as typeof IMPORT_MAX_BYTES

/** First step of an import: which file, in which time zone. What was chosen stays when the file is refused. */
export function UploadPage<Given extends Answers>({
  name,
  words,
  accept,
  fileLabel,
  initialValues,
  send,
  beforeFile,
  afterFile,
}: Props<Given>) {
  const { mayChange } = useOperator()
  const navigate = useNavigate()
  const client = useQueryClient()
  const refresh = useRefresh()
  const [file, setFile] = useState<File | null>(null)
  const [problem, setProblem] = useState('')
  const [reading, setReading] = useState<Reading>({ encoding: null, delimiter: null })
  const [wasRefused, setRefused] = useState(false)
  const [isZoneChosen, setIsZoneChosen] = useState(false)
  const [zones] = useState(timeZoneOptions)
  const upload = useMutation({
    mutationFn: send,
    onError: () => setRefused(true),
    onSuccess: (made) => {
      client.setQueryData(importQuery(made.id).queryKey, made)
      void refresh('import_settings')
      void navigate(`/imports/${made.id}`)
    },
  })

  function choose(chosen: File) {
    upload.reset()
    setFile(chosen)
    setProblem(chosen.size > maxBytes ? words.tooLarge : '')
  }

  function submit(given: Given) {
    if (!file) return setProblem(words.needFile)
    if (!problem) upload.mutate({ ...given, ...reading, file, isZoneChosen })
  }

  return (
    <>
      <PageHeader title={words.title} description={words.description} backTo="/imports" />
      <Card>
        {mayChange ? (
          <>
            <ImportSteps current={0} />
            <Form<Given>
              layout="vertical"
              name={name}
              className={styles.upload}
              initialValues={{ timeZone: 'Asia/Shanghai', ...initialValues }}
              disabled={upload.isPending}
              onFinish={submit}
              onFinishFailed={() => !file && setProblem(words.needFile)}
            >
              <FailureAlert error={upload.error} />
              {beforeFile}
              <Form.Item
                label={fileLabel}
                required={fileLabel !== undefined}
                validateStatus={problem ? 'error' : undefined}
                help={problem || undefined}
              >
                <FileChoice
                  file={file}
                  accept={accept}
                  invitation={words.drop}
                  hint={words.dropHint}
                  onChoose={choose}
                />
              </Form.Item>
              {afterFile}
              <Form.Item name="timeZone" label={words.zone} extra={words.zoneHint} rules={[{ required: true }]}>
                <Select showSearch optionFilterProp="label" options={zones} onChange={() => setIsZoneChosen(true)} />
              </Form.Item>
              {wasRefused && (
                <Form.Item extra={text.imports.readingRefused}>
                  <ReadingSelects value={reading} disabled={upload.isPending} onChange={setReading} />
                </Form.Item>
              )}
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
