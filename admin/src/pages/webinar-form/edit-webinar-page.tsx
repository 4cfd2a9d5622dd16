import { useState } from 'react'
import { App, Card, Skeleton } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'
import type { WebinarDetail } from '../../../../shared/contracts/webinars'
import { EmptyGuide } from '../../components/empty-guide'
import { FailureNotice } from '../../components/failure-notice'
import { LinkButton } from '../../components/link-button'
import { useOperator } from '../../components/operator-context'
import { PageHeader } from '../../components/page-header'
import { capabilitiesOf } from '../../../../shared/contracts/live-providers'
import { useRefresh } from '../../gateway/refresh'
import { campaignOptionsQuery } from '../../gateway/campaigns'
import { foldersQuery } from '../../gateway/folders'
import { updateWebinar, webinarQuery } from '../../gateway/webinars'
import { text } from '../../text/text'
import { changesOf, inputOf, valuesOf, type WebinarValues } from './form-values'
import { WebinarForm } from './webinar-form'

const words = text.webinarForm

export function EditWebinarPage() {
  const { id = '' } = useParams()
  const { mayChange } = useOperator()
  const { message, modal } = App.useApp()
  const navigate = useNavigate()
  const refresh = useRefresh()
  // Read once: a refetch while somebody types would not change the form, only confuse what was "changed".
  const webinar = useQuery({
    ...webinarQuery(id),
    staleTime: Infinity,
    refetchOnMount: 'always',
    refetchOnWindowFocus: false,
  })
  /** What the typed changes started from; a counter, so that loading anew begins a new form. */
  const [base, setBase] = useState<{ webinar: WebinarDetail; loads: number }>()
  if (!base && webinar.data && webinar.isFetchedAfterMount) setBase({ webinar: webinar.data, loads: 0 })
  const folders = useQuery(foldersQuery)
  const campaigns = useQuery(campaignOptionsQuery)
  const backTo = `/webinars/${id}`

  async function save(values: WebinarValues, release: () => void) {
    if (!base) return
    const changes = changesOf(inputOf(valuesOf(base.webinar)), inputOf(values))
    if (changes.usesLiveLink !== undefined && !(await confirmLiveLink(changes.usesLiveLink))) return
    if (Object.keys(changes).length > 0) await updateWebinar(id, { ...changes, revision: base.webinar.revision })
    release()
    void message.success(words.saved)
    void refresh('webinar')
    await navigate(backTo)
  }

  async function loadNew() {
    const { data } = await webinar.refetch()
    if (data) setBase({ webinar: data, loads: (base?.loads ?? 0) + 1 })
  }

  function effects(isOn: boolean): string[] {
    if (webinar.data && !capabilitiesOf(webinar.data.provider).disablesLandingPage)
      return isOn ? words.liveLinkOnBeside : words.liveLinkOffBeside
    return isOn ? words.liveLinkOnEffects : words.liveLinkOffEffects
  }

  /** Both ways change where people who hold a link arrive. */
  async function confirmLiveLink(isOn: boolean): Promise<boolean> {
    return modal.confirm({
      width: 520,
      title: isOn ? words.liveLinkOnTitle : words.liveLinkOffTitle,
      content: (
        <ul style={{ paddingInlineStart: 20, lineHeight: 1.8 }}>
          {effects(isOn).map((effect) => (
            <li key={effect}>{effect}</li>
          ))}
        </ul>
      ),
      okText: words.liveLinkConfirm,
    })
  }

  return (
    <>
      <PageHeader title={words.editTitle} description={webinar.data?.title} backTo={backTo} />
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
    if (webinar.isError) return <FailureNotice error={webinar.error} onRetry={() => void webinar.refetch()} />
    if (!base) return <Skeleton active paragraph={{ rows: 10 }} />

    if (base.webinar.deletedAt)
      return (
        <Card>
          <EmptyGuide title={text.webinars.removedHint} />
        </Card>
      )

    if (base.webinar.notSupported) {
      const { recurring, recurringHint, providerEvents, providerEventsHint } = text.zoom.notices
      const isRecurring = base.webinar.notSupported === 'recurring'
      return (
        <Card>
          <EmptyGuide
            title={isRecurring ? recurring : providerEvents}
            hint={isRecurring ? recurringHint : providerEventsHint}
            actions={<LinkButton to={backTo}>{text.words.back}</LinkButton>}
          />
        </Card>
      )
    }

    return (
      <WebinarForm
        key={base.loads}
        isNew={false}
        onLoadNew={() => void loadNew()}
        initial={valuesOf(base.webinar)}
        accounts={[]}
        provider={base.webinar.provider}
        folders={folders.data?.items ?? []}
        campaigns={withOwn(campaigns.data?.items ?? [], base.webinar.campaign)}
        status={base.webinar.status}
        hasReplay={base.webinar.hasReplay}
        isAtProvider={base.webinar.providerState === 'ready'}
        lockReason={lockReason(base.webinar)}
        backTo={backTo}
        onSave={save}
      />
    )
  }
}

/** An archived campaign is offered for no other webinar, but this one still belongs to it. */
function withOwn(offered: { id: string; name: string }[], own: WebinarDetail['campaign']) {
  return own && !offered.some(({ id }) => id === own.id) ? [...offered, own] : offered
}

function lockReason({ isEditable, status, providerState }: WebinarDetail): string {
  if (isEditable) return ''
  if (providerState === 'imported') return words.notEditableImported
  if (status === 'live') return words.notEditableLive
  return status === 'ended' ? words.notEditableEnded : words.notEditableOther
}
