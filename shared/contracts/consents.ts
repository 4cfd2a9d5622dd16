import { z } from '@hono/zod-openapi'
import { basedOn, revisionSchema } from './revision'
import { jsonRoute } from './route'

/** `registration`: to register and be served, necessary. `marketing`: messages about other webinars, optional. */
export const CONSENT_PURPOSES = ['registration', 'marketing'] as const
export const consentPurposeSchema = z.enum(CONSENT_PURPOSES)
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number]

const wording = { registrationLine: z.string(), marketingLine: z.string(), fullText: z.string() }

/** The text in the visitor's language. */
export const consentShownSchema = z.object({ version: z.number(), ...wording }).openapi('ConsentShown')
export type ConsentShown = z.infer<typeof consentShownSchema>

/** As the company saved it. The English may be empty; the Chinese is shown then. */
export const consentTextSchema = z
  .object({
    version: z.number(),
    ...wording,
    registrationLineEn: z.string(),
    marketingLineEn: z.string(),
    fullTextEn: z.string(),
    /** Null for the text an installation starts with. */
    savedAt: z.iso.datetime().nullable(),
  })
  .openapi('ConsentText')
export type ConsentText = z.infer<typeof consentTextSchema>

export const consentTextViewSchema = z
  .object({ current: consentTextSchema, earlier: z.array(consentTextSchema), revision: revisionSchema })
  .openapi('ConsentTextView')
export type ConsentTextView = z.infer<typeof consentTextViewSchema>

/** What a visitor ticked, and of which version of the text. */
export const consentGivenSchema = z
  .object({ version: z.number().int(), registration: z.boolean(), marketing: z.boolean() })
  .openapi('ConsentGiven')
export type ConsentGiven = z.infer<typeof consentGivenSchema>

/** What holds now for the person asking. */
export const myConsentSchema = z
  .object({
    text: consentShownSchema,
    /** Given to this version of the text and not withdrawn since. */
    registration: z.boolean(),
    marketing: z.boolean(),
  })
  .openapi('MyConsent')
export type MyConsent = z.infer<typeof myConsentSchema>

export const consentEntrySchema = z
  .object({
    purpose: consentPurposeSchema,
    isGiven: z.boolean(),
    textVersion: z.number(),
    occurredAt: z.iso.datetime(),
    via: z.enum(['mini_program', 'h5']),
    webinarTitle: z.string().nullable(),
  })
  .openapi('ConsentEntry')
export type ConsentEntry = z.infer<typeof consentEntrySchema>

export const viewMyConsentRoute = jsonRoute({
  method: 'get',
  path: '/api/visitor/me/consents',
  caller: 'visitor',
  summary: 'The text as it stands, and what the person asking has agreed to.',
  reply: myConsentSchema,
})

export const changeMyConsentRoute = jsonRoute({
  method: 'post',
  path: '/api/visitor/me/consents',
  caller: 'visitor',
  summary: 'Give or withdraw, purpose by purpose. Only what differs from before is written to the ledger.',
  body: consentGivenSchema,
  reply: myConsentSchema,
})

export const viewConsentTextRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/consent-text',
  caller: 'viewer',
  summary: 'The text visitors agree to, with its earlier versions.',
  reply: consentTextViewSchema,
})

export const saveConsentTextRoute = jsonRoute({
  method: 'put',
  path: '/api/admin/consent-text',
  caller: 'operator',
  summary: 'Save a new version; everybody is asked again at their next registration.',
  body: z.object({
    registrationLine: z.string().trim().min(1).max(120),
    marketingLine: z.string().trim().min(1).max(120),
    fullText: z.string().trim().min(1).max(10_000),
    registrationLineEn: z.string().trim().max(200).default(''),
    marketingLineEn: z.string().trim().max(200).default(''),
    fullTextEn: z.string().trim().max(20_000).default(''),
    ...basedOn,
  }),
  reply: consentTextViewSchema,
})
