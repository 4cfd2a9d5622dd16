import { useState } from 'react'
import { App, Button } from 'antd'
import { PlusOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type {
  MenuButton,
  OfficialAccountMenu,
  OfficialAccountView,
} from '../../../../shared/contracts/official-account'
import { FailureAlert } from '../../components/failure-alert'
import { useOperator } from '../../components/operator-context'
import { useLeaveGuard } from '../../components/use-leave-guard'
import { asApiFailure } from '../../failure/api-failure'
import { menuQuery, publishMenu } from '../../gateway/official-account'
import { text } from '../../text/text'
import { blankButton, changedAt, movedAt, removedAt, suggestedMenu } from './menu-draft'
import { MenuCard } from './menu-card'
import { MenuPreview } from './menu-preview'
import styles from './menu-editor.module.css'

type Props = { saved: OfficialAccountMenu; account: OfficialAccountView }

const words = text.officialAccount.menu
const MOST_BUTTONS = 3

export function MenuEditor({ saved, account }: Props) {
  const { mayChange } = useOperator()
  const { modal, message } = App.useApp()
  const client = useQueryClient()
  const [buttons, setButtons] = useState<MenuButton[]>(saved.buttons)
  const hasChanges = JSON.stringify(buttons) !== JSON.stringify(saved.buttons)
  useLeaveGuard(hasChanges)

  const publish = useMutation({
    mutationFn: () => publishMenu({ buttons, revision: saved.revision }),
    onSuccess: (menu) => {
      void message.success(menu.isPublished ? words.published : words.removed)
      client.setQueryData(menuQuery.queryKey, menu)
    },
  })
  const problems = publish.error ? asApiFailure(publish.error).fields : {}

  function change(next: MenuButton[]) {
    setButtons(next)
    publish.reset()
  }

  function confirm() {
    const isRemoval = buttons.length === 0
    void modal.confirm({
      title: isRemoval ? words.removeTitle : words.publishTitle,
      content: isRemoval ? words.removeHint : words.publishHint(buttons.length),
      okText: isRemoval ? words.confirmRemove : words.confirm,
      cancelText: text.words.cancel,
      onOk: () => publish.mutate(),
    })
  }

  return (
    <div className={styles.editor}>
      <div className={styles.cards}>
        <FailureAlert
          error={publish.error}
          onLoadNew={() => void client.invalidateQueries({ queryKey: menuQuery.queryKey })}
        />
        {buttons.length === 0 && <div className={styles.blank}>{words.notPublished}</div>}
        {buttons.map((button, at) => (
          <MenuCard
            // Unnamed buttons differ only by their position.
            // oxlint-disable-next-line react/no-array-index-key
            key={at}
            at={at}
            button={button}
            count={buttons.length}
            menu={saved}
            account={account}
            problems={problems}
            disabled={!mayChange}
            onChange={(next) => change(changedAt(buttons, at, next))}
            onRemove={() => change(removedAt(buttons, at))}
            onMove={(by) => change(movedAt(buttons, at, by))}
          />
        ))}
        {mayChange && (
          <div className={styles.foot}>
            {buttons.length < MOST_BUTTONS && (
              <Button icon={<PlusOutlined />} onClick={() => change([...buttons, blankButton()])}>
                {words.add}
              </Button>
            )}
            {buttons.length === 0 && (
              <Button onClick={() => change(suggestedMenu(saved, account.hasMiniProgram))}>{words.suggest}</Button>
            )}
            <span className={styles.spring} />
            {hasChanges && <span className={styles.faint}>{words.unsaved}</span>}
            <Button type="primary" disabled={!hasChanges} loading={publish.isPending} onClick={confirm}>
              {words.publish}
            </Button>
          </div>
        )}
      </div>
      <aside className={styles.preview}>
        <MenuPreview accountName={account.name} buttons={buttons} />
      </aside>
    </div>
  )
}
