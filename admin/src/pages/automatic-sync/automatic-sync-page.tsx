import { useState } from 'react'
import { Alert, App, Button, Card, Skeleton } from 'antd'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { AutomaticSync } from '../../../../shared/contracts/automatic-sync'
import { FailureAlert } from '../../components/failure-alert'
import { FailureNotice } from '../../components/failure-notice'
import { useOperator } from '../../components/operator-context'
import { PageHeader } from '../../components/page-header'
import { useLeaveGuard } from '../../components/use-leave-guard'
import { automaticSyncQuery, saveAutomaticSync, type AutomaticSyncChoice } from '../../gateway/automatic-sync'
import { text } from '../../text/text'
import { AfterEndCard } from './after-end-card'
import styles from './automatic-sync-page.module.css'
import { DailyCard } from './daily-card'
import { SyncHistory } from './sync-history'

const words = text.automaticSync

export function AutomaticSyncPage() {
  const { mayChange } = useOperator()
  const automatic = useQuery(automaticSyncQuery)

  return (
    <>
      <PageHeader title={words.title} description={words.description} />
      {automatic.isPending && <Skeleton active paragraph={{ rows: 10 }} />}
      {automatic.isError && !automatic.data && (
        <FailureNotice error={automatic.error} onRetry={() => void automatic.refetch()} />
      )}
      {automatic.data && (
        <>
          {!mayChange && <Alert type="info" showIcon message={words.viewOnly} style={{ marginBottom: 16 }} />}
          <Switches saved={automatic.data} mayChange={mayChange} />
          <Card title={words.history}>
            <SyncHistory />
          </Card>
        </>
      )}
    </>
  )
}

function Switches({ saved, mayChange }: { saved: AutomaticSync; mayChange: boolean }) {
  const { message } = App.useApp()
  const client = useQueryClient()
  const [changed, setChanged] = useState<Partial<AutomaticSyncChoice>>({})
  const { afterEnd, afterEndWithEvents, daily, dailyWithEvents, dailyAt } = { ...saved, ...changed }
  const choice = { afterEnd, afterEndWithEvents, daily, dailyWithEvents, dailyAt }
  const hasChanges = Object.entries(choice).some(([key, value]) => value !== saved[key as keyof AutomaticSyncChoice])
  useLeaveGuard(hasChanges)

  const save = useMutation({
    mutationFn: () => saveAutomaticSync(choice),
    onSuccess: (kept) => {
      client.setQueryData(automaticSyncQuery.queryKey, kept)
      setChanged({})
      void message.success(words.saved)
    },
  })
  const change = (part: Partial<AutomaticSyncChoice>) => setChanged({ ...changed, ...part })

  return (
    <>
      <FailureAlert error={save.error} />
      <div className={styles.columns}>
        <AfterEndCard saved={saved} choice={choice} isDisabled={!mayChange} onChange={change} />
        <DailyCard saved={saved} choice={choice} isDisabled={!mayChange} onChange={change} />
      </div>
      {mayChange && (
        <div className={styles.foot}>
          <Button type="primary" disabled={!hasChanges} loading={save.isPending} onClick={() => save.mutate()}>
            {words.save}
          </Button>
        </div>
      )}
    </>
  )
}
