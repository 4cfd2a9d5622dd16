import { queryOptions } from '@tanstack/react-query'
import type { chooseSessionRoute, listSessionsRoute } from '../../../shared/contracts/webinar-sessions'
import { call, type BodyOf } from './call'

export type SessionDecision = BodyOf<typeof chooseSessionRoute>['choice']

export const sessionsQuery = (webinarId: string) =>
  queryOptions({
    queryKey: ['webinars', 'sessions', webinarId],
    queryFn: ({ signal }) =>
      call<typeof listSessionsRoute>({ path: `/api/admin/webinars/${webinarId}/sessions`, signal }),
  })

export const chooseSession = (webinarId: string, sessionId: string, choice: SessionDecision) =>
  call<typeof chooseSessionRoute>({
    method: 'post',
    path: `/api/admin/webinars/${webinarId}/sessions/${sessionId}/choice`,
    body: { choice },
  })
