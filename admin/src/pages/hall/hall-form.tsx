import { useEffect, useState } from 'react'
import { App, Button, Form, Input } from 'antd'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { HallSettings } from '../../../../shared/contracts/hall-settings'
import { noSubmitByEnter } from '../../components/no-submit-by-enter'
import { FailureAlert } from '../../components/failure-alert'
import { ImageUpload, type ChosenImage } from '../../components/image-upload'
import { useOperator } from '../../components/operator-context'
import { useLeaveGuard } from '../../components/use-leave-guard'
import { asApiFailure } from '../../failure/api-failure'
import { useRefresh } from '../../gateway/refresh'
import { hallSettingsQuery, saveHallSettings } from '../../gateway/hall-settings'
import { uploadImage } from '../../gateway/uploads'
import { text } from '../../text/text'
import { CarouselEditor, type Slide } from './carousel-editor'
import { HallPreview } from './hall-preview'
import styles from './hall-page.module.css'

type Values = { title: string; subtitle: string; shareTitle: string; shareCover: ChosenImage; carousel: Slide[] }

const words = text.hall

export function HallForm({ saved }: { saved: HallSettings }) {
  const { mayChange } = useOperator()
  const { message } = App.useApp()
  const client = useQueryClient()
  const refresh = useRefresh()
  const [form] = Form.useForm<Values>()
  const [hasChanges, setHasChanges] = useState(false)
  /** What the typed changes started from. */
  const [base, setBase] = useState(saved.revision)
  const values = { ...saved, ...(Form.useWatch([], form) as Partial<Values> | undefined) }
  useLeaveGuard(hasChanges)
  useEffect(() => {
    if (!hasChanges) form.setFieldsValue(saved)
  }, [form, hasChanges, saved])

  function start(hall: HallSettings) {
    form.setFieldsValue(hall)
    setHasChanges(false)
  }

  async function loadNew() {
    start(await client.fetchQuery({ ...hallSettingsQuery, staleTime: 0 }))
    save.reset()
  }

  const save = useMutation({
    mutationFn: ({ carousel, shareCover, ...rest }: Values) =>
      saveHallSettings({
        ...rest,
        revision: base,
        shareCoverFileId: shareCover?.fileId ?? null,
        carouselWebinarIds: carousel.map(({ id }) => id),
      }),
    onSuccess: (hall) => {
      client.setQueryData(hallSettingsQuery.queryKey, hall)
      void refresh('hall_settings')
      start(hall)
      void message.success(words.saved)
    },
    onError: (failure) => {
      const errors = Object.entries(asApiFailure(failure).fields)
      form.setFields(errors.map(([name, problem]) => ({ name: name as keyof Values, errors: [problem] })))
    },
  })

  return (
    <Form<Values>
      form={form}
      name="hall"
      layout="vertical"
      disabled={!mayChange}
      className={styles.form}
      initialValues={saved}
      onValuesChange={() => {
        if (!hasChanges) setBase(saved.revision)
        setHasChanges(true)
      }}
      onKeyDown={noSubmitByEnter}
      onFinish={(filled) => save.mutate(filled)}
    >
      <div className={styles.sections}>
        <FailureAlert error={save.error} onLoadNew={() => void loadNew()} />
        <section className={styles.section}>
          <h2>{words.words}</h2>
          <div className={styles.pair}>
            <Form.Item
              name="title"
              label={words.name}
              rules={[{ required: true, whitespace: true, message: text.words.required(words.name) }]}
            >
              <Input maxLength={20} showCount />
            </Form.Item>
            <Form.Item name="subtitle" label={words.subtitle}>
              <Input maxLength={40} showCount placeholder={words.subtitlePlaceholder} />
            </Form.Item>
          </div>
        </section>
        <section className={styles.section}>
          <h2>{words.carousel}</h2>
          <Form.Item name="carousel">
            <CarouselEditor disabled={!mayChange} />
          </Form.Item>
        </section>
        <section className={styles.section}>
          <h2>{words.share}</h2>
          <div className={styles.pair}>
            <Form.Item name="shareTitle" label={words.shareTitle}>
              <Input maxLength={40} showCount placeholder={words.shareTitlePlaceholder} />
            </Form.Item>
            <Form.Item name="shareCover" label={words.shareCover} extra={words.shareCoverHint}>
              <ImageUpload
                label={words.shareCover}
                aspect={5 / 4}
                width={150}
                disabled={!mayChange}
                onUpload={uploadImage}
              />
            </Form.Item>
          </div>
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
        <HallPreview title={values.title} subtitle={values.subtitle} carousel={values.carousel} />
      </aside>
    </Form>
  )
}
