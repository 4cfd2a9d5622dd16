import { queryOptions } from '@tanstack/react-query'
import type { saveRegistrationFormRoute } from '../../../shared/contracts/registration-form'
import { api } from './api'
import type { BodyOf } from '../../../shared/contracts/route-types'

export type RegistrationFormInput = BodyOf<typeof saveRegistrationFormRoute>

export const registrationFormsQuery = queryOptions({
  queryKey: ['registration-forms', 'list'],
  queryFn: ({ signal }) => api.listRegistrationForms({ signal }),
})

export const registrationFormQuery = (id: string) =>
  queryOptions({
    queryKey: ['registration-forms', 'one', id],
    queryFn: ({ signal }) => api.viewRegistrationForm({ params: { id }, signal }),
  })

export const formVersionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['registration-forms', 'versions', id],
    queryFn: ({ signal }) => api.listFormVersions({ params: { id }, signal }),
  })

export const createRegistrationForm = (body: RegistrationFormInput) => api.createRegistrationForm({ body })

export const saveRegistrationForm = (id: string, body: RegistrationFormInput) =>
  api.saveRegistrationForm({ params: { id }, body })

export const archiveRegistrationForm = (id: string, isArchived: boolean) =>
  api.archiveRegistrationForm({ params: { id }, body: { isArchived } })
