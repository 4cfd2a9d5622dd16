import { useEffect, useState } from 'react'
import { Spin } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { Navigate, Outlet, useLocation } from 'react-router'
import type { MustFirst } from '../../../shared/contracts/operator'
import { FailureNotice } from '../components/failure-notice'
import { OperatorProvider } from '../components/operator-context'
import { asApiFailure } from '../failure/api-failure'
import { operatorSelfQuery } from '../gateway/operator'
import { onSessionExpired } from '../gateway/session-expiry'
import { ReSignIn } from './re-sign-in'
import { SetUpFirst } from './set-up-first'

/**
 * Nobody signed in on arrival: the sign-in page, with the way back. A session that ends later keeps
 * the page and what was typed, and asks for the password over it.
 */
export function AuthGate() {
  const location = useLocation()
  const self = useQuery(operatorSelfQuery)
  const [hasExpired, setHasExpired] = useState(false)
  // Kept until the person is done with it: the backup codes stay on the screen although the server is content already.
  const [task, setTask] = useState<MustFirst | null>(null)
  const mustFirst = self.data?.mustFirst ?? null
  if (mustFirst && !task) setTask(mustFirst)
  useEffect(() => onSessionExpired(() => setHasExpired(true)), [])

  async function settle() {
    await self.refetch()
    setTask(null)
  }

  if (self.data) {
    return (
      <OperatorProvider value={self.data}>
        {task ? <SetUpFirst key={task} task={task} email={self.data.email} onDone={() => void settle()} /> : <Outlet />}
        <ReSignIn open={hasExpired} email={self.data.email} onSignedIn={() => setHasExpired(false)} />
      </OperatorProvider>
    )
  }
  if (self.isPending) return <Spin size="large" fullscreen />
  if (asApiFailure(self.error).code === 'unauthorized') {
    return <Navigate replace to={`/sign-in?back=${encodeURIComponent(location.pathname + location.search)}`} />
  }
  return <FailureNotice error={self.error} onRetry={() => void self.refetch()} />
}
