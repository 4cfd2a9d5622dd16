import { useState } from 'react'
import { App, Button, Card } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { InviteDialog } from '../../components/invite-dialog'
import { useOperator } from '../../components/operator-context'
import { ProgramBoard } from '../../components/program-board'
import { formatCount } from '../../format/numbers'
import { useInvite } from '../../gateway/use-invite'
import { useProgram } from '../../gateway/use-program'
import { webinarsQuery } from '../../gateway/webinars'
import { text } from '../../text/text'
import styles from './campaign-page.module.css'

const words = text.program

/** The people of all webinars of a campaign, each once; invited from here to any of its webinars. */
export function CampaignProgram({ campaignId }: { campaignId: string }) {
  const { mayChange } = useOperator()
  const { message } = App.useApp()
  const [isInviting, setIsInviting] = useState(false)
  const webinars = useQuery(webinarsQuery({ campaignId, pageSize: 100 }))
  const board = useProgram({ campaignId })
  const invite = useInvite(({ invited, already }) => {
    setIsInviting(false)
    void message.success(words.invited(formatCount(invited), formatCount(already)))
  })
  const open = (webinars.data?.items ?? []).filter(({ status }) => status !== 'ended')

  return (
    <Card title={words.title} className={styles.program}>
      <p className={styles.programHint}>{words.campaignHint}</p>
      <ProgramBoard
        {...board}
        showsWebinar
        actions={
          mayChange && (
            <Button type="primary" disabled={open.length === 0} onClick={() => setIsInviting(true)}>
              {words.invite}
            </Button>
          )
        }
      />
      {isInviting && (
        <InviteDialog
          {...invite.dialog}
          to={open.map(({ id, title }) => ({ id, title, isOver: false }))}
          onClose={() => {
            setIsInviting(false)
            invite.forget()
          }}
        />
      )}
    </Card>
  )
}
