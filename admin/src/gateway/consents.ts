import { queryOptions } from '@tanstack/react-query'
import type { saveConsentTextRoute, viewConsentTextRoute } from '../../../shared/contracts/consents'
import { call, type BodyOf } from './call'

export type ConsentTextInput = BodyOf<typeof saveConsentTextRoute>

export const consentTextQuery = queryOptions({
  queryKey: ['consent-text'],
  queryFn: ({ signal }) => call<typeof viewConsentTextRoute>({ path: '/api/admin/consent-text', signal }),
})

export const saveConsentText = (body: ConsentTextInput) =>
  call<typeof saveConsentTextRoute>({ method: 'put', path: '/api/admin/consent-text', body })
