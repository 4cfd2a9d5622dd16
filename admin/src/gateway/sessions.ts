import { queryOptions } from '@tanstack/react-query'
import type { chooseSessionRoute } from '../../../shared/contracts/webinar-sessions'
import { api } from './api'
import type { BodyOf } from '../../../shared/contracts/route-types'

export type SessionDecision = BodyOf<typeof chooseSessionRoute>['choice']

export const sessionsQuery = (webinarId: string) =>
  queryOptions({
    queryKey: ['webinars', 'sessions', webinarId],
    queryFn: ({ signal }) => api.listWebinarSessions({ params: { id: webinarId }, signal }),
  })

export const chooseSession = (webinarId: string, sessionId: string, choice: SessionDecision) =>
  api.chooseSession({ params: { id: webinarId, sessionId }, body: { choice } })
