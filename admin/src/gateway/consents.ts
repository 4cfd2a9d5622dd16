import { queryOptions } from '@tanstack/react-query'
import type { saveConsentTextRoute } from '../../../shared/contracts/consents'
import { api } from './api'
import type { BodyOf } from '../../../shared/contracts/route-types'

export type ConsentTextInput = BodyOf<typeof saveConsentTextRoute>

export const consentTextQuery = queryOptions({
  queryKey: ['consent-text'],
  queryFn: ({ signal }) => api.viewConsentText({ signal }),
})

export const saveConsentText = (body: ConsentTextInput) => api.saveConsentText({ body })
