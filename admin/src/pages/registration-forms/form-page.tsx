import { useState } from 'react'
import { App, Button, Skeleton, Space, Tag } from 'antd'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'
import { FailureNotice } from '../../components/failure-notice'
import { useOperator } from '../../components/operator-context'
import { PageHeader } from '../../components/page-header'
import { useRefresh } from '../../gateway/refresh'
import { registrationFormQuery, saveRegistrationForm } from '../../gateway/registration-forms'
import { inFirstWords } from '../../text/default-content'
import { text } from '../../text/text'
import { FormBuilder } from './form-builder'
import { VersionsDrawer } from './versions-drawer'

const words = text.registrationForm

export function FormPage() {
  const { id = '' } = useParams()
  const { mayChange } = useOperator()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const client = useQueryClient()
  const refresh = useRefresh()
  const [showsVersions, setShowsVersions] = useState(false)
  const form = useQuery({ ...registrationFormQuery(id), refetchOnWindowFocus: false })

  if (form.isError && !form.data) return <FailureNotice error={form.error} onRetry={() => void form.refetch()} />
  if (!form.data) return <Skeleton active paragraph={{ rows: 10 }} />

  const { data } = form
  return (
    <>
      <PageHeader
        title={inFirstWords(data.title)}
        backTo="/registration-forms"
        description={
          <Space size={8} wrap>
            <Tag bordered={false}>{words.kinds[data.kind]}</Tag>
            <Tag bordered={false}>{words.version(data.version)}</Tag>
            {data.isArchived && <Tag bordered={false}>{words.archived}</Tag>}
            {data.kind === 'independent' && <Tag bordered={false}>{words.usedBy(data.webinars.length)}</Tag>}
            {data.kind === 'global' ? words.globalDescription : words.independentDescription}
          </Space>
        }
        actions={<Button onClick={() => setShowsVersions(true)}>{words.versions}</Button>}
      />
      <FormBuilder
        key={data.version}
        initial={data}
        answerCounts={data.answerCounts}
        mayChange={mayChange}
        onLoadNew={() => void form.refetch()}
        onSave={async (input, release) => {
          const kept = await saveRegistrationForm(data.id, { ...input, revision: data.revision })
          release()
          client.setQueryData(registrationFormQuery(id).queryKey, kept)
          void refresh('registration_form_version')
          void message.success(words.saved)
          if (data.kind === 'independent') await navigate('/registration-forms')
        }}
      />
      {showsVersions && <VersionsDrawer id={data.id} onClose={() => setShowsVersions(false)} />}
    </>
  )
}
