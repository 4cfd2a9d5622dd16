import { useState } from 'react'
import { Alert, App, Button, Dropdown, Grid, Space } from 'antd'
import { CloudUploadOutlined, DownOutlined, PlusOutlined, SyncOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import type { WebinarRow } from '../../../../shared/contracts/webinars'
import { DeleteWebinarDialog } from '../../components/delete-webinar-dialog'
import { FailureNotice } from '../../components/failure-notice'
import { LinkButton } from '../../components/link-button'
import { LinkDialog } from '../../components/link-dialog'
import { useOperator } from '../../components/operator-context'
import { PageHeader } from '../../components/page-header'
import { capabilitiesOf } from '../../../../shared/contracts/live-providers'
import { SyncStrip } from '../../components/sync-strip'
import { campaignOptionsQuery } from '../../gateway/campaigns'
import { foldersQuery } from '../../gateway/folders'
import { providerAccountsQuery } from '../../gateway/provider-accounts'
import { useSyncBatch } from '../../gateway/use-sync-batch'
import { useWebinarDeletion } from '../../gateway/use-webinar-deletion'
import { linksQuery } from '../../gateway/links'
import { webinarsQuery } from '../../gateway/webinars'
import { text } from '../../text/text'
import { CampaignDialog } from './campaign-dialog'
import { FilterBar } from './filter-bar'
import { FolderDialog } from './folder-dialog'
import { FolderTree } from './folder-tree'
import { ListEmpty } from './list-empty'
import { ListSyncDialog, type SyncScope } from './list-sync-dialog'
import { MoveDialog } from './move-dialog'
import { StatusTabs } from './status-tabs'
import { AddExistingDialog } from './add-existing-dialog'
import { useFolderChanges } from './use-folder-changes'
import { isNarrowed, toQuery, useListFilter } from './use-list-filter'
import { useWebinarChanges } from './use-webinar-changes'
import { WebinarTable } from './webinar-table'
import styles from './webinar-list-page.module.css'

const words = text.webinars

export function WebinarListPage() {
  const { mayChange, mayOwn } = useOperator()
  const isNarrow = !(Grid.useBreakpoint().md ?? window.innerWidth >= 768)
  const { filter, change: narrow, clear } = useListFilter()
  const list = useQuery(webinarsQuery(toQuery(filter)))
  const folders = useQuery(foldersQuery)
  const accounts = useQuery(providerAccountsQuery)
  const sync = useSyncBatch()
  const [selected, setSelected] = useState<string[]>([])
  const [linked, setLinked] = useState<WebinarRow | null>(null)
  const links = useQuery(linksQuery(linked?.link ? { webinarId: linked.id } : null))
  const [moving, setMoving] = useState<string[]>([])
  const [removing, setRemoving] = useState<WebinarRow | null>(null)
  const [syncScope, setSyncScope] = useState<SyncScope | null>(null)
  const [assigning, setAssigning] = useState<string[]>([])
  const [isAddingExisting, setIsAddingExisting] = useState(false)
  const campaigns = useQuery(campaignOptionsQuery)
  const { message } = App.useApp()
  const deletion = useWebinarDeletion(removing?.id, () => {
    void message.success(words.removal.done)
    setSelected(selected.filter((id) => id !== removing?.id))
    setRemoving(null)
  })
  const { change, unlistMany } = useWebinarChanges(() => {
    setSelected([])
    setMoving([])
    setAssigning([])
  })
  const allFolders = folders.data?.items ?? []
  const folderChanges = useFolderChanges(allFolders, (id) => filter.folderId === id && narrow({ folderId: undefined }))
  const hasAccount = accounts.data ? accounts.data.items.length > 0 : true
  const withUsers = accounts.data?.items.filter(({ provider }) => capabilitiesOf(provider).hasUsers) ?? []
  const canSync = mayChange && hasAccount
  const busyId = change.isPending && change.variables.ids.length === 1 ? (change.variables.ids[0] ?? null) : null

  return (
    <>
      <PageHeader title={words.title} actions={mayChange && actions()} />
      {!hasAccount && (list.data?.total ?? 0) > 0 && (
        <Alert
          type="warning"
          showIcon
          className={styles.banner}
          message={words.noAccountBanner}
          action={
            mayOwn && (
              <LinkButton size="small" to="/provider-accounts">
                {words.toConnect}
              </LinkButton>
            )
          }
        />
      )}
      {sync.batch && syncScope === null && (
        <SyncStrip
          batch={sync.batch}
          isRunning={sync.isRunning}
          onOpen={() => setSyncScope({ webinar: null })}
          onDismiss={sync.dismiss}
        />
      )}
      <div className={styles.columns}>
        {isNarrow ? (
          <details className={styles.folders}>
            <summary>{words.folders.title}</summary>
            {folderTree()}
          </details>
        ) : (
          folderTree()
        )}
        <div className={styles.main}>
          <FilterBar
            isNarrow={isNarrow}
            filter={filter}
            folders={allFolders}
            campaigns={campaigns.data?.items ?? []}
            onChange={narrow}
            onClear={clear}
          />
          {list.isError && !list.data ? (
            <FailureNotice error={list.error} onRetry={() => void list.refetch()} />
          ) : (
            <WebinarTable
              rows={list.data?.items ?? []}
              total={list.data?.total ?? 0}
              filter={filter}
              isLoading={list.isPending || list.isPlaceholderData}
              selected={selected}
              onSelect={setSelected}
              onFilter={narrow}
              onReload={() => void list.refetch()}
              title={
                <StatusTabs
                  counts={list.data?.statusCounts}
                  value={filter.status}
                  onChange={(status) => narrow({ status })}
                />
              }
              empty={
                list.isPending ? (
                  <div className={styles.blank} />
                ) : (
                  <ListEmpty
                    isNarrowed={isNarrowed(filter)}
                    hasAccount={hasAccount}
                    mayChange={mayChange}
                    mayOwn={mayOwn}
                    onClear={clear}
                    onSync={() => askToSync(null)}
                  />
                )
              }
              batchActions={batchActions()}
              actions={{
                mayChange,
                isNarrow,
                isSyncRunning: sync.isRunning,
                busyId,
                onList: ({ id }, isListed) =>
                  change.mutate({
                    ids: [id],
                    change: { action: isListed ? 'list' : 'unlist' },
                  }),
                onLink: setLinked,
                onSync: askToSync,
                onMove: ({ id }) => setMoving([id]),
                onAssign: ({ id }) => setAssigning([id]),
                onRemove: setRemoving,
                hasSeveral: (provider) =>
                  (accounts.data?.items.filter((account) => account.provider === provider).length ?? 0) > 1,
              }}
            />
          )}
        </div>
      </div>
      <LinkDialog
        webinar={linked}
        links={links.data}
        failure={links.error}
        onRetry={() => void links.refetch()}
        onClose={() => setLinked(null)}
      />
      {folderChanges.task && (
        <FolderDialog task={folderChanges.task} onClose={folderChanges.close} onSaved={folderChanges.saved} />
      )}
      {moving.length > 0 && (
        <MoveDialog
          count={moving.length}
          folders={allFolders}
          isBusy={change.isPending}
          onMove={(folderId) => change.mutate({ ids: moving, change: { action: 'move', folderId } })}
          onClose={() => setMoving([])}
        />
      )}
      {removing && (
        <DeleteWebinarDialog
          {...deletion}
          title={removing.title}
          onDelete={deletion.remove}
          onClose={() => {
            deletion.reset()
            setRemoving(null)
          }}
        />
      )}
      {assigning.length > 0 && (
        <CampaignDialog
          count={assigning.length}
          campaigns={campaigns.data?.items ?? []}
          isBusy={change.isPending}
          onAssign={(campaignId) => change.mutate({ ids: assigning, change: { action: 'assign', campaignId } })}
          onClose={() => setAssigning([])}
        />
      )}
      {isAddingExisting && <AddExistingDialog accounts={withUsers} onClose={() => setIsAddingExisting(false)} />}
      <ListSyncDialog scope={syncScope} sync={sync} onClose={() => setSyncScope(null)} />
    </>
  )

  function askToSync(webinar: WebinarRow | null) {
    sync.putResultAway()
    setSyncScope({ webinar })
  }

  function folderTree() {
    return (
      <FolderTree
        folders={folders.data?.items ?? (folders.isError ? [] : undefined)}
        unfiledCount={folders.data?.unfiledCount ?? 0}
        selectedId={filter.folderId}
        mayChange={mayChange}
        onSelect={(folderId) => narrow({ folderId })}
        onTask={folderChanges.open}
        onRemove={folderChanges.remove}
      />
    )
  }

  function actions() {
    return (
      <>
        <LinkButton to="/imports/new" icon={<CloudUploadOutlined />}>
          {words.importReport}
        </LinkButton>
        <Space.Compact>
          <Button icon={<SyncOutlined spin={sync.isRunning} />} disabled={!canSync} onClick={() => askToSync(null)}>
            {words.sync}
          </Button>
          {withUsers.length > 0 && (
            <Dropdown
              trigger={['click']}
              menu={{
                items: [
                  {
                    key: 'add-existing',
                    label: text.zoom.addExisting.action,
                    onClick: () => setIsAddingExisting(true),
                  },
                ],
              }}
            >
              <Button icon={<DownOutlined />} aria-label={text.words.more} />
            </Dropdown>
          )}
        </Space.Compact>
        <LinkButton to="/webinars/new" type="primary" icon={<PlusOutlined />}>
          {words.create}
        </LinkButton>
      </>
    )
  }

  function batchActions() {
    return (
      <>
        <Button size="small" onClick={() => change.mutate({ ids: selected, change: { action: 'list' } })}>
          {words.batch.list}
        </Button>
        <Button size="small" onClick={() => unlistMany(selected)}>
          {words.batch.unlist}
        </Button>
        <Button size="small" onClick={() => setMoving(selected)}>
          {words.batch.move}
        </Button>
        <Button size="small" onClick={() => setAssigning(selected)}>
          {words.batch.assign}
        </Button>
      </>
    )
  }
}
