import { z } from '@hono/zod-openapi'
import { idSchema } from './ids'
import { basedOn, revisionSchema } from './revision'
import { jsonRoute } from './route'

/** Name, phone and e-mail come first, are always required and cannot be removed. */
export const REQUIRED_FIELD_KEYS = ['name', 'phone', 'email'] as const
export type RequiredFieldKey = (typeof REQUIRED_FIELD_KEYS)[number]

export const QUESTION_TYPES = ['text', 'long_text', 'single', 'multiple', 'select', 'date', 'number', 'region'] as const
export type QuestionType = (typeof QUESTION_TYPES)[number]
export type FieldType = RequiredFieldKey | QuestionType

export const formFieldSchema = z
  .object({
    key: z.string().regex(/^[a-z][a-z0-9_]{0,31}$/),
    type: z.enum([...REQUIRED_FIELD_KEYS, ...QUESTION_TYPES]),
    /** What the visitor reads above the field. */
    label: z.string().trim().min(1).max(30),
    placeholder: z.string().max(60).default(''),
    help: z.string().max(120).default(''),
    isRequired: z.boolean(),
    /** What can be chosen, for `single`, `multiple` and `select`. */
    options: z.array(z.string().trim().min(1).max(40)).max(50).default([]),
    /** How webhooks name the answer; the label serves while it is empty. */
    alias: z.string().max(60).default(''),
    /** What webhooks send when there is no answer. */
    defaultValue: z.string().max(200).default(''),
  })
  .openapi('FormField')
export type FormField = z.infer<typeof formFieldSchema>

/** As it arrives: a type that no form can hold is refused in words, not by the shape. */
const sentFieldSchema = formFieldSchema.extend({ type: z.string().max(40) }).openapi('SentFormField')
export type SentFormField = z.infer<typeof sentFieldSchema>

export const registrationFormSchema = z
  .object({
    id: idSchema,
    kind: z.enum(['global', 'independent']),
    title: z.string(),
    intro: z.string(),
    version: z.number(),
    fields: z.array(formFieldSchema),
    /** A typed phone has to be proved by an SMS code. */ confirmsPhone: z.boolean(),
  })
  .openapi('RegistrationForm')
export type RegistrationForm = z.infer<typeof registrationFormSchema>

export const registrationFormDetailSchema = registrationFormSchema
  .extend({
    isArchived: z.boolean(),
    revision: revisionSchema,
    /** How many registrations contain an answer, by field key: requested before a field is deleted. */
    answerCounts: z.record(z.string(), z.number()),
    webinars: z.array(z.object({ id: idSchema, title: z.string() })),
  })
  .openapi('RegistrationFormDetail')
export type RegistrationFormDetail = z.infer<typeof registrationFormDetailSchema>

export const registrationFormRowSchema = z
  .object({
    id: idSchema,
    kind: z.enum(['global', 'independent']),
    title: z.string(),
    version: z.number(),
    fieldsCount: z.number(),
    webinarsCount: z.number(),
    isArchived: z.boolean(),
    updatedAt: z.iso.datetime(),
  })
  .openapi('RegistrationFormRow')
export type RegistrationFormRow = z.infer<typeof registrationFormRowSchema>

const formInputSchema = z.object({
  title: z.string().trim().min(1).max(30),
  intro: z.string().max(300).default(''),
  fields: z.array(sentFieldSchema).max(30),
  confirmsPhone: z.boolean().default(false),
})
/** A form is named by its id; the one of all webinars also as `global`. */
const byId = { params: z.object({ id: z.union([idSchema, z.literal('global')]) }) }

export const listRegistrationFormsRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/registration-forms',
  caller: 'viewer',
  summary: 'The global form first, then independent forms, the latest changed first; archived ones last.',
  reply: z.object({ items: z.array(registrationFormRowSchema) }),
})

export const viewRegistrationFormRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/registration-forms/{id}',
  caller: 'viewer',
  summary: 'One form as it stands now.',
  ...byId,
  reply: registrationFormDetailSchema,
})

export const createRegistrationFormRoute = jsonRoute({
  method: 'post',
  path: '/api/admin/registration-forms',
  caller: 'operator',
  summary: 'Make an independent form. Name, phone and e-mail are put in when they are not sent.',
  body: formInputSchema,
  reply: registrationFormDetailSchema,
})

export const saveRegistrationFormRoute = jsonRoute({
  method: 'put',
  path: '/api/admin/registration-forms/{id}',
  caller: 'operator',
  summary:
    'Save a form; raises its version, and the old one stays readable. Name, phone and e-mail stay, whatever is sent.',
  ...byId,
  body: formInputSchema.extend(basedOn),
  reply: registrationFormDetailSchema,
})

export const archiveRegistrationFormRoute = jsonRoute({
  method: 'post',
  path: '/api/admin/registration-forms/{id}/archive',
  caller: 'operator',
  summary: 'Put an independent form away or bring it back. Refused while a webinar uses it.',
  ...byId,
  body: z.object({ isArchived: z.boolean() }),
  reply: registrationFormDetailSchema,
})

export const listFormVersionsRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/registration-forms/{id}/versions',
  caller: 'viewer',
  summary: 'Every version of a form, the newest first.',
  ...byId,
  reply: z.object({ items: z.array(registrationFormSchema.extend({ savedAt: z.iso.datetime() })) }),
})
