import { useState } from 'react'
import { App, Card, Skeleton } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { capabilitiesOf, PROVIDER_IDS } from '../../../../shared/contracts/live-providers'
import { EmptyGuide } from '../../components/empty-guide'
import { FailureNotice } from '../../components/failure-notice'
import { LinkButton } from '../../components/link-button'
import { useOperator } from '../../components/operator-context'
import { PageHeader } from '../../components/page-header'
import { useRefresh } from '../../gateway/refresh'
import { campaignOptionsQuery } from '../../gateway/campaigns'
import { foldersQuery } from '../../gateway/folders'
import { providerAccountsQuery } from '../../gateway/provider-accounts'
import { newRequestKey } from '../../gateway/request-key'
import { createWebinar } from '../../gateway/webinars'
import { text } from '../../text/text'
import { inputOf, newValues, type WebinarValues } from './form-values'
import { WebinarForm } from './webinar-form'

const words = text.webinarForm

export function CreateWebinarPage() {
  const { mayChange, mayOwn } = useOperator()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const refresh = useRefresh()
  const accounts = useQuery(providerAccountsQuery)
  const folders = useQuery(foldersQuery)
  const campaigns = useQuery(campaignOptionsQuery)
  // One key per opening of the form: pressing again after a lost answer never makes two.
  const [requestKey] = useState(newRequestKey)

  async function save(values: WebinarValues, release: () => void) {
    const made = await createWebinar({
      ...inputOf(values),
      requestKey,
      providerAccountId: values.providerAccountId ?? '',
      mode: capabilitiesOf(providerOf(values.providerAccountId)).modes.includes(values.mode) ? values.mode : 'video',
      hostId: values.hostId ?? null,
    })
    release()
    void message.success(words.created)
    void refresh('webinar')
    await navigate(`/webinars/${made.id}`)
  }

  const providerOf = (accountId: string | undefined) =>
    accounts.data?.items.find(({ id }) => id === accountId)?.provider ?? PROVIDER_IDS[0]

  return (
    <>
      <PageHeader title={words.createTitle} description={words.createDescription} backTo="/" />
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
    if (accounts.isError) return <FailureNotice error={accounts.error} onRetry={() => void accounts.refetch()} />
    if (!accounts.data) return <Skeleton active paragraph={{ rows: 10 }} />

    // The first healthy one is chosen for the operator.
    const usable = accounts.data.items
    if (usable.length === 0) {
      return (
        <Card>
          <EmptyGuide
            title={words.noAccountTitle}
            hint={mayOwn ? words.noAccountHint : text.providers.ownerOnly}
            actions={
              mayOwn && (
                <LinkButton type="primary" to="/provider-accounts">
                  {text.providers.connect}
                </LinkButton>
              )
            }
          />
        </Card>
      )
    }
    const preferred = usable.find(({ status }) => status === 'connected') ?? usable[0]
    return (
      <WebinarForm
        isNew
        initial={newValues(preferred?.id)}
        accounts={usable}
        provider={preferred?.provider ?? PROVIDER_IDS[0]}
        folders={folders.data?.items ?? []}
        campaigns={campaigns.data?.items ?? []}
        status="upcoming"
        hasReplay={false}
        isAtProvider
        lockReason=""
        backTo="/"
        onSave={save}
      />
    )
  }
}
