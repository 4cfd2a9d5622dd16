import { useQuery } from '@tanstack/react-query'
import type { WebinarRow } from '../../../../shared/contracts/webinars'
import { SyncDialog } from '../../components/sync-dialog'
import type { FollowedSync } from '../../gateway/use-sync-batch'
import { webinarsQuery } from '../../gateway/webinars'
import { text } from '../../text/text'

/** `webinar: null` is all webinars of all accounts. */
export type SyncScope = { webinar: WebinarRow | null }
type Props = { scope: SyncScope | null; sync: FollowedSync; onClose: () => void }

export function ListSyncDialog({ scope, sync, onClose }: Props) {
  const live = useQuery({ ...webinarsQuery({ status: 'live', page: '1', pageSize: '1' }), enabled: scope !== null })
  const webinar = scope?.webinar ?? null
  const liveCount = live.data?.total ?? 0

  return (
    <SyncDialog
      open={scope !== null}
      title={webinar ? text.sync.titleOne(webinar.title) : text.sync.title}
      intro={webinar ? text.sync.introOne : text.sync.intro}
      liveWarning={warning()}
      batch={sync.batch}
      isRunning={sync.isRunning}
      isStarting={sync.start.isPending}
      error={sync.start.error ?? sync.failure}
      onStart={(withEvents) => sync.start.mutate({ webinarId: webinar?.id, withEvents })}
      onClose={onClose}
      onDone={() => {
        sync.dismiss()
        onClose()
      }}
    />
  )

  function warning() {
    if (webinar) return webinar.status === 'live' ? text.sync.liveWarningOne : null
    return liveCount > 0 ? text.sync.liveWarning(liveCount) : null
  }
}
