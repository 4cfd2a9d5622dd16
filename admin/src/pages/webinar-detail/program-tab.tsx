import { useState } from 'react'
import { App, Button } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import type { WebinarDetail } from '../../../../shared/contracts/webinars'
import { InviteDialog } from '../../components/invite-dialog'
import { useOperator } from '../../components/operator-context'
import { ProgramBoard } from '../../components/program-board'
import { useFailureNotification } from '../../components/use-failure-notification'
import { formatCount } from '../../format/numbers'
import { useRefresh } from '../../gateway/refresh'
import { moveMembers, removeMembers } from '../../gateway/program'
import { useInvite } from '../../gateway/use-invite'
import { useProgram } from '../../gateway/use-program'
import { text } from '../../text/text'
import styles from './program-tab.module.css'

const words = text.program

/** Invited, registered, attended or not: who is where, and the two steps that people take. */
export function ProgramTab({ webinar }: { webinar: WebinarDetail }) {
  const { mayChange } = useOperator()
  const { message, modal, notification } = App.useApp()
  const refresh = useRefresh()
  const navigate = useNavigate()
  const showFailure = useFailureNotification()
  const [selected, setSelected] = useState<string[]>([])
  const [isInviting, setIsInviting] = useState(false)
  const board = useProgram({ webinarId: webinar.id })
  const settle = {
    onError: showFailure,
    onSettled: () => {
      setSelected([])
      return refresh('program')
    },
  }
  const invite = useInvite(({ invited, already }) => {
    setIsInviting(false)
    void message.success(words.invited(formatCount(invited), formatCount(already)))
  })
  const move = useMutation({
    mutationFn: (contactIds?: string[]) => moveMembers({ webinarId: webinar.id, status: 'registered', contactIds }),
    onSuccess: ({ moved, refused, workflowId }) =>
      notification.open({
        duration: 8,
        message: moved > 0 ? words.moved(formatCount(moved)) : text.failure.actionTitle,
        description: (
          <>
            {refused.map(({ reason, count }) => (
              <div key={reason}>{words.notMoved(formatCount(count), words.refusals[reason])}</div>
            ))}
            {workflowId && (
              // Drawn outside of the pages, where no link knows its way.
              <Button type="link" size="small" style={{ paddingInline: 0 }} onClick={() => toLog(workflowId)}>
                {words.toLog}
              </Button>
            )}
          </>
        ),
      }),
    ...settle,
  })
  const remove = useMutation({
    mutationFn: () => removeMembers({ webinarId: webinar.id, contactIds: selected }),
    onSuccess: ({ removed, kept }) => void message.success(words.removed(formatCount(removed), formatCount(kept))),
    ...settle,
  })
  const isOver = webinar.status === 'ended'
  const invitedCount = board.counts?.invited ?? 0

  return (
    <>
      <p className={styles.hint}>{words.hint}</p>
      <ProgramBoard
        {...board}
        showsWebinar={false}
        selected={selected}
        actions={mayChange && actions()}
        onSelect={mayChange ? setSelected : undefined}
      />
      {isInviting && (
        <InviteDialog
          {...invite.dialog}
          to={[{ id: webinar.id, title: webinar.title, isOver }]}
          onClose={() => {
            setIsInviting(false)
            invite.forget()
          }}
        />
      )}
    </>
  )

  function actions() {
    if (selected.length > 0) {
      return (
        <>
          <Button type="primary" loading={move.isPending} disabled={isOver} onClick={() => askMove(selected)}>
            {words.move}
          </Button>
          <Button loading={remove.isPending} onClick={askRemove}>
            {words.remove}
          </Button>
        </>
      )
    }
    return (
      <>
        {invitedCount > 0 && !isOver && (
          <Button loading={move.isPending} onClick={() => askMove()}>
            {words.moveAll}
          </Button>
        )}
        <Button type="primary" disabled={isOver} onClick={() => setIsInviting(true)}>
          {words.invite}
        </Button>
      </>
    )
  }

  function toLog(workflowId: string) {
    notification.destroy()
    void navigate(`/workflows/${workflowId}`)
  }

  function askMove(contactIds?: string[]) {
    modal.confirm({
      title: words.moveTitle(formatCount(contactIds?.length ?? invitedCount)),
      content: words.moveHint,
      okText: words.moveConfirm,
      onOk: () => move.mutateAsync(contactIds).catch(() => undefined),
    })
  }

  function askRemove() {
    modal.confirm({
      title: words.removeTitle(formatCount(selected.length)),
      content: words.removeHint,
      okText: words.remove,
      onOk: () => remove.mutateAsync().catch(() => undefined),
    })
  }
}
