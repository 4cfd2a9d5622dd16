import { App, Card, Skeleton } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearchParams } from 'react-router'
import { EmptyGuide } from '../../components/empty-guide'
import { FailureNotice } from '../../components/failure-notice'
import { useOperator } from '../../components/operator-context'
import { PageHeader } from '../../components/page-header'
import { useRefresh } from '../../gateway/refresh'
import { createRegistrationForm, registrationFormQuery } from '../../gateway/registration-forms'
import { text } from '../../text/text'
import { FormBuilder } from './form-builder'

const words = text.registrationForm
const NO_ANSWERS = {}

/** A new independent form starts as a copy: of the one that was chosen, else of the global form's required three. */
export function NewFormPage() {
  const [params] = useSearchParams()
  const from = params.get('from')
  const { mayChange } = useOperator()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const refresh = useRefresh()
  const source = useQuery({ ...registrationFormQuery(from ?? 'global'), refetchOnWindowFocus: false })

  return (
    <>
      <PageHeader title={words.createTitle} description={words.independentDescription} backTo="/registration-forms" />
      {content()}
    </>
  )

  function content() {
    if (!mayChange)
      return (
        <Card>
          <EmptyGuide title={words.viewerTitle} />
        </Card>
      )
    if (source.isError && !source.data)
      return <FailureNotice error={source.error} onRetry={() => void source.refetch()} />
    if (!source.data) return <Skeleton active paragraph={{ rows: 10 }} />

    const { title, intro, fields, confirmsPhone } = source.data
    return (
      <FormBuilder
        initial={
          from
            ? { title: words.copyTitle(title), intro, fields, confirmsPhone }
            : { title: words.untitled, intro: '', fields: fields.slice(0, 3), confirmsPhone: false }
        }
        answerCounts={NO_ANSWERS}
        isNew
        mayChange
        onSave={async (input, release) => {
          await createRegistrationForm(input)
          release()
          void refresh('registration_form')
          void message.success(words.created)
          await navigate('/registration-forms')
        }}
      />
    )
  }
}
