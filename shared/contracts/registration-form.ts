import { z } from '@hono/zod-openapi'
import { jsonRoute } from './route'

/** Name, phone and e-mail stand first, are always required and cannot be removed. */
export const REQUIRED_FIELD_KEYS = ['name', 'phone', 'email'] as const
export type RequiredFieldKey = (typeof REQUIRED_FIELD_KEYS)[number]

export const formFieldSchema = z
  .object({
    key: z.string().regex(/^[a-z][a-z0-9_]{0,31}$/),
    type: z.enum(['name', 'phone', 'email', 'text']),
    /** What the visitor reads above the field. */
    label: z.string().trim().min(1).max(30),
    placeholder: z.string().max(60).default(''),
    help: z.string().max(120).default(''),
    isRequired: z.boolean(),
    /** How webhooks name the answer; the label serves while it is empty. */
    alias: z.string().max(60).default(''),
    /** What webhooks send when there is no answer. */
    defaultValue: z.string().max(200).default(''),
  })
  .openapi('FormField')
export type FormField = z.infer<typeof formFieldSchema>

export const registrationFormSchema = z
  .object({ title: z.string(), intro: z.string(), version: z.number(), fields: z.array(formFieldSchema) })
  .openapi('RegistrationForm')
export type RegistrationForm = z.infer<typeof registrationFormSchema>

export const viewRegistrationFormRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/registration-form',
  caller: 'viewer',
  summary: 'The global registration form.',
  reply: registrationFormSchema,
})

export const saveRegistrationFormRoute = jsonRoute({
  method: 'put',
  path: '/api/admin/registration-form',
  caller: 'operator',
  summary: 'Save the global form; raises its version. Name, phone and e-mail stay, whatever is sent.',
  body: z.object({
    title: z.string().trim().min(1).max(30),
    intro: z.string().max(300),
    fields: z.array(formFieldSchema).min(3).max(20),
  }),
  reply: registrationFormSchema,
})
