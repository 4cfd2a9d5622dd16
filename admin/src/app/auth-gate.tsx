import { useEffect, useState } from 'react'
import { Spin } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { Navigate, Outlet, useLocation } from 'react-router'
import { FailureNotice } from '../components/failure-notice'
import { OperatorProvider } from '../components/operator-context'
import { asApiFailure } from '../failure/api-failure'
import { operatorSelfQuery } from '../gateway/operator'
import { onSessionExpired } from '../gateway/session-expiry'
import { ReSignIn } from './re-sign-in'

/**
 * Nobody signed in on arrival: the sign-in page, with the way back. A session that ends later keeps
 * the page and what was typed, and asks for the password over it.
 */
export function AuthGate() {
  const location = useLocation()
  const self = useQuery(operatorSelfQuery)
  const [hasExpired, setHasExpired] = useState(false)
  useEffect(() => onSessionExpired(() => setHasExpired(true)), [])

  if (self.data) {
    return (
      <OperatorProvider value={self.data}>
        <Outlet />
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
