import { useState } from 'react'
import { App, Button, Card } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { InviteDialog } from '../../components/invite-dialog'
import { useOperator } from '../../components/operator-context'
import { ProgramBoard, type BoardFilter } from '../../components/program-board'
import { formatCount } from '../../format/numbers'
import { programQuery } from '../../gateway/program'
import { useInvite } from '../../gateway/use-invite'
import { useInviteChoices } from '../../gateway/use-invite-choices'
import { webinarsQuery } from '../../gateway/webinars'
import { text } from '../../text/text'
import styles from './campaign-page.module.css'

const words = text.program
const PAGE_SIZE = 20

/** The people of all webinars of a campaign, each once; invited from here to any of its webinars. */
export function CampaignProgram({ campaignId }: { campaignId: string }) {
  const { mayChange } = useOperator()
  const { message } = App.useApp()
  const [filter, setFilter] = useState<BoardFilter>({ search: '', page: 1 })
  const [isInviting, setIsInviting] = useState(false)
  const choices = useInviteChoices()
  const webinars = useQuery(webinarsQuery({ campaignId, pageSize: 100 }))
  const program = useQuery(programQuery({ campaignId, status: filter.status, search: filter.search || undefined, page: filter.page, pageSize: PAGE_SIZE }))
  const invite = useInvite(({ invited, already }) => {
    setIsInviting(false)
    void message.success(words.invited(formatCount(invited), formatCount(already)))
  })
  const open = (webinars.data?.items ?? []).filter(({ status }) => status !== 'ended')

  return (
    <Card title={words.title} className={styles.program}>
      <p className={styles.programHint}>{words.campaignHint}</p>
      <ProgramBoard
        members={program.data?.items ?? []}
        total={program.data?.total ?? 0}
        counts={program.data?.counts}
        filter={filter}
        pageSize={PAGE_SIZE}
        isLoading={program.isPending || program.isPlaceholderData}
        failure={program.error}
        showsWebinar
        actions={
          mayChange && (
            <Button type="primary" disabled={open.length === 0} onClick={() => setIsInviting(true)}>
              {words.invite}
            </Button>
          )
        }
        onFilter={setFilter}
        onRetry={() => void program.refetch()}
      />
      {isInviting && (
        <InviteDialog
          choices={choices}
          to={open.map(({ id, title }) => ({ id, title, isOver: false }))}
          isBusy={invite.isPending}
          error={invite.error}
          onInvite={(invitation) => invite.mutate(invitation)}
          onClose={() => {
            setIsInviting(false)
            invite.reset()
          }}
        />
      )}
    </Card>
  )
}
