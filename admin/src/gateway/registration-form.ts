import { queryOptions } from '@tanstack/react-query'
import type { saveRegistrationFormRoute, viewRegistrationFormRoute } from '../../../shared/contracts/registration-form'
import { call, type BodyOf } from './call'

export type RegistrationFormInput = BodyOf<typeof saveRegistrationFormRoute>

export const registrationFormQuery = queryOptions({
  queryKey: ['registration-form'],
  queryFn: ({ signal }) => call<typeof viewRegistrationFormRoute>({ path: '/api/admin/registration-form', signal }),
})

export const saveRegistrationForm = (body: RegistrationFormInput) =>
  call<typeof saveRegistrationFormRoute>({ method: 'put', path: '/api/admin/registration-form', body })
