import { useState } from 'react'
import { Alert, App, Card, Skeleton, Tabs } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { DeleteWebinarDialog } from '../../components/delete-webinar-dialog'
import { FailureNotice } from '../../components/failure-notice'
import { capabilitiesOf } from '../../../../shared/contracts/live-providers'
import { LinkDialog } from '../../components/link-dialog'
import { useDocumentTitle } from '../../components/use-document-title'
import { useOperator } from '../../components/operator-context'
import { SyncDialog } from '../../components/sync-dialog'
import { SyncStrip } from '../../components/sync-strip'
import { isUnsynced } from '../../format/is-unsynced'
import { useSyncBatch } from '../../gateway/use-sync-batch'
import { useWebinarDeletion } from '../../gateway/use-webinar-deletion'
import { linksQuery } from '../../gateway/links'
import { webinarQuery } from '../../gateway/webinars'
import { text } from '../../text/text'
import { ChannelsTab } from './channels-tab'
import { DetailHeader } from './detail-header'
import { Figures } from './figures'
import { InvitersTab } from './inviters-tab'
import { PeopleTab } from './people-tab'
import { ProgramTab } from './program-tab'
import { PromoTab } from './promo-tab'
import { ProviderNotices } from './provider-notices'
import { StateNotices } from './state-notices'
import { SessionsCard } from './sessions-card'
import { SyncCard } from './sync-card'
import { LogTabLabel } from './log-tab-label'
import { RecordingsTab } from './recordings-tab'
import { SyncLogTab } from './sync-log-tab'
import { WarningsPanel } from './warnings-panel'
import styles from './webinar-detail-page.module.css'

const words = text.webinarDetail

export function WebinarDetailPage() {
  const { id = '' } = useParams()
  const { mayChange } = useOperator()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const [params, setParams] = useSearchParams()
  const webinar = useQuery(webinarQuery(id))
  const sync = useSyncBatch()
  const [isLinkOpen, setIsLinkOpen] = useState(false)
  const [isRemoveOpen, setIsRemoveOpen] = useState(false)
  const [isSyncOpen, setIsSyncOpen] = useState(false)
  const deletion = useWebinarDeletion(isRemoveOpen ? id : undefined, () => {
    void message.success(text.webinars.removal.done)
    void navigate('/')
  })
  const links = useQuery(linksQuery(isLinkOpen && webinar.data?.link ? { webinarId: id } : null))
  useDocumentTitle(webinar.data?.title ?? text.webinars.title)

  if (webinar.isError && !webinar.data)
    return <FailureNotice error={webinar.error} onRetry={() => void webinar.refetch()} />
  if (!webinar.data) return <Skeleton active avatar={{ shape: 'square', size: 120 }} paragraph={{ rows: 10 }} />

  const { data } = webinar
  return (
    <>
      {sync.batch && !isSyncOpen && (
        <SyncStrip
          batch={sync.batch}
          isRunning={sync.isRunning}
          onOpen={() => setIsSyncOpen(true)}
          onDismiss={sync.dismiss}
        />
      )}
      <DetailHeader
        webinar={data}
        mayChange={mayChange}
        isSyncing={sync.isRunning}
        onLink={() => setIsLinkOpen(true)}
        onSync={() => {
          sync.putResultAway()
          setIsSyncOpen(true)
        }}
        onRemove={() => setIsRemoveOpen(true)}
      />
      <StateNotices webinar={data} />
      <ProviderNotices webinar={data} />
      {data.usesLiveLink && data.formStillOpen && !data.deletedAt && (
        <Alert type="warning" showIcon message={words.formStillOpen} className={styles.notice} />
      )}
      <Figures webinar={data} />
      <Card className={styles.tabs}>
        <Tabs
          activeKey={params.get('tab') ?? 'people'}
          onChange={(tab) => setParams(tab === 'people' ? {} : { tab }, { replace: true })}
          items={[
            {
              key: 'people',
              label: words.tabs.people,
              children: (
                <PeopleTab
                  webinarId={id}
                  provider={data.provider}
                  isUnreliable={data.attendanceUnreliableSince !== null}
                  isUnsynced={isUnsynced(data)}
                />
              ),
            },
            { key: 'program', label: text.program.tab, children: <ProgramTab webinar={data} /> },
            { key: 'channels', label: text.channels.tab, children: <ChannelsTab webinar={data} /> },
            { key: 'inviters', label: text.channels.inviters, children: <InvitersTab webinarId={id} /> },
            {
              key: 'log',
              label: <LogTabLabel warnings={data.openWarnings} />,
              children: (
                <>
                  <SyncCard webinar={data} />
                  <SessionsCard webinarId={id} canChange={!data.deletedAt} />
                  <WarningsPanel webinar={data} />
                  <SyncLogTab webinarId={id} />
                </>
              ),
            },
            ...(capabilitiesOf(data.provider).hasRecordings && data.providerAccountId
              ? [{ key: 'recordings', label: text.recordings.tab, children: <RecordingsTab webinar={data} /> }]
              : []),
            { key: 'promo', label: words.tabs.promo, children: <PromoTab webinar={data} /> },
          ]}
        />
      </Card>
      {isRemoveOpen && (
        <DeleteWebinarDialog
          {...deletion}
          title={data.title}
          onDelete={deletion.remove}
          onClose={() => {
            deletion.reset()
            setIsRemoveOpen(false)
          }}
        />
      )}
      <LinkDialog
        webinar={isLinkOpen ? data : null}
        links={links.data}
        failure={links.error}
        onRetry={() => void links.refetch()}
        onClose={() => setIsLinkOpen(false)}
      />
      <SyncDialog
        open={isSyncOpen}
        title={text.sync.titleOne(data.title)}
        intro={text.sync.introOne}
        liveWarning={data.status === 'live' ? text.sync.liveWarningOne : null}
        batch={sync.batch}
        isRunning={sync.isRunning}
        isStarting={sync.start.isPending}
        error={sync.start.error ?? sync.failure}
        onStart={(withEvents) => sync.start.mutate({ webinarId: id, withEvents })}
        onClose={() => setIsSyncOpen(false)}
        onDone={() => {
          sync.dismiss()
          setIsSyncOpen(false)
        }}
      />
    </>
  )
}
