import { z } from '@hono/zod-openapi'

/** Stable codes; the sentence beside them may change and is in the caller's language. */
export const ERROR_CODES = [
  'bad_input',
  'unauthorized',
  'forbidden',
  'not_found',
  'conflict',
  'consent_changed',
  'changed_meanwhile',
  'already_connected',
  'too_large',
  'unsupported_file',
  'rate_limited',
  'not_editable',
  'set_up_first',
  'provider_bad_credentials',
  'provider_missing_scope',
  'provider_limit_reached',
  'provider_timeout',
  'provider_unreachable',
  /** It answered, with something that cannot be read. */
  'provider_bad_answer',
  'provider_refused',
  'wechat_unavailable',
  'sms_unavailable',
  'wechat_code_rejected',
  'wechat_refused',
  'database_unavailable',
  'internal',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

export const errorReplySchema = z
  .object({
    error: z.object({
      code: z.enum(ERROR_CODES),
      message: z.string(),
      requestId: z.string(),
      /** By field path: what is wrong with it, in the caller's language. */
      fields: z.record(z.string(), z.string()).optional(),
      /** The provider's own words, where one refused. */
      providerMessage: z.string().optional(),
      /**
       * The details needed for a decision, by code: `already_connected` has an `ExistingConnection`,
       * `changed_meanwhile` has who (`changedBy`), when (`changedAt`) and which `fields`, by their names in the
       * activity log.
       */
      details: z.record(z.string(), z.unknown()).optional(),
    }),
  })
  .openapi('ErrorReply')
export type ErrorReply = z.infer<typeof errorReplySchema>
