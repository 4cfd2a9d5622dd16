import { useEffect, useRef } from 'react'
import { App } from 'antd'
import { useBlocker } from 'react-router'
import { text } from '../text/text'

/**
 * Asks before a page with unsaved changes is left, inside the panel or by closing the tab.
 * Call what it returns when the changes are saved and the page goes on by itself.
 */
export function useLeaveGuard(hasChanges: boolean) {
  const { modal } = App.useApp()
  const isFree = useRef(false)
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      hasChanges && !isFree.current && currentLocation.pathname !== nextLocation.pathname,
  )

  useEffect(() => {
    if (blocker.state !== 'blocked') return
    const dialog = modal.confirm({
      title: text.frame.leaveTitle,
      content: text.frame.leaveHint,
      okText: text.frame.leave,
      okButtonProps: { danger: true },
      cancelText: text.frame.stay,
      onOk: () => blocker.proceed(),
      onCancel: () => blocker.reset(),
    })
    return () => dialog.destroy()
  }, [blocker, modal])

  useEffect(() => {
    if (!hasChanges) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [hasChanges])

  return () => {
    isFree.current = true
  }
}
