import { queryOptions } from '@tanstack/react-query'
import type {
  archiveRegistrationFormRoute,
  createRegistrationFormRoute,
  listFormVersionsRoute,
  listRegistrationFormsRoute,
  saveRegistrationFormRoute,
  viewRegistrationFormRoute,
} from '../../../shared/contracts/registration-form'
import { call, type BodyOf } from './call'

export type RegistrationFormInput = BodyOf<typeof saveRegistrationFormRoute>

const ROOT = '/api/admin/registration-forms'

export const registrationFormsQuery = queryOptions({
  queryKey: ['registration-forms', 'list'],
  queryFn: ({ signal }) => call<typeof listRegistrationFormsRoute>({ path: ROOT, signal }),
})

export const registrationFormQuery = (id: string) =>
  queryOptions({
    queryKey: ['registration-forms', 'one', id],
    queryFn: ({ signal }) => call<typeof viewRegistrationFormRoute>({ path: `${ROOT}/${id}`, signal }),
  })

export const formVersionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['registration-forms', 'versions', id],
    queryFn: ({ signal }) => call<typeof listFormVersionsRoute>({ path: `${ROOT}/${id}/versions`, signal }),
  })

export const createRegistrationForm = (body: RegistrationFormInput) =>
  call<typeof createRegistrationFormRoute>({ method: 'post', path: ROOT, body })

export const saveRegistrationForm = (id: string, body: RegistrationFormInput) =>
  call<typeof saveRegistrationFormRoute>({ method: 'put', path: `${ROOT}/${id}`, body })

export const archiveRegistrationForm = (id: string, isArchived: boolean) =>
  call<typeof archiveRegistrationFormRoute>({ method: 'post', path: `${ROOT}/${id}/archive`, body: { isArchived } })
