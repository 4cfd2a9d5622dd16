import { z } from '@hono/zod-openapi'
import { idSchema } from './ids'
import { jsonRoute } from './route'

export const OPERATOR_ROLES = ['owner', 'operator', 'viewer'] as const
export type OperatorRole = (typeof OPERATOR_ROLES)[number]
const roleSchema = z.enum(OPERATOR_ROLES)
const nameSchema = z.string().trim().min(1).max(60)

/** What a person has to do before anything else of the panel is open. */
const mustFirstSchema = z.enum(['change_password', 'set_up_two_factor'])
export type MustFirst = z.infer<typeof mustFirstSchema>

export const operatorSelfSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: roleSchema,
    mustFirst: mustFirstSchema.nullable(),
    hasTwoFactor: z.boolean(),
    /** Owners required it for everybody. */
    requiresTwoFactor: z.boolean(),
  })
  .openapi('OperatorSelf')
export type OperatorSelf = z.infer<typeof operatorSelfSchema>

export const needsFirstOperatorRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/first-operator',
  caller: 'anyone',
  summary: 'Whether the first account is still to be added, which only a command on the server does.',
  reply: z.object({ needsFirstOperator: z.boolean() }),
})

/**
 * Signing in and out is better-auth's: POST `/api/admin/auth/sign-in/email` {email, password}; with `twoFactorRedirect` in the
 * answer next POST `/api/admin/auth/two-factor/verify-totp` or `…/verify-backup-code` {code}; POST `/api/admin/auth/sign-out`.
 */
export const viewOperatorSelfRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/me',
  caller: 'signed_in',
  summary: 'Who is signed in.',
  reply: operatorSelfSchema,
})

export const renameSelfRoute = jsonRoute({
  method: 'patch',
  path: '/api/admin/me',
  caller: 'signed_in',
  summary: 'Change the name that colleagues see.',
  body: z.object({ name: nameSchema }),
  reply: z.object({ name: z.string() }),
})

const PASSWORD_MIN = 10
const givenPassword = z.string().min(1).max(128)

export const changePasswordRoute = jsonRoute({
  method: 'post',
  path: '/api/admin/me/password',
  caller: 'signed_in',
  summary: 'Change the own password; every other session ends.',
  body: z.object({ currentPassword: givenPassword, newPassword: z.string().min(PASSWORD_MIN).max(128) }),
  reply: z.object({ outcome: z.literal('changed'), endedSessions: z.number() }),
})

export const operatorSessionSchema = z
  .object({
    id: z.string(),
    isThisOne: z.boolean(),
    userAgent: z.string(),
    ipAddress: z.string(),
    startedAt: z.iso.datetime(),
    seenAt: z.iso.datetime(),
  })
  .openapi('OperatorSession')
export type OperatorSession = z.infer<typeof operatorSessionSchema>

export const listSessionsRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/me/sessions',
  caller: 'signed_in',
  summary: 'Where this person is signed in, the present session first.',
  reply: z.object({ items: z.array(operatorSessionSchema) }),
})

export const endSessionRoute = jsonRoute({
  method: 'delete',
  path: '/api/admin/me/sessions/{id}',
  caller: 'signed_in',
  summary: 'End one of the own other sessions.',
  params: z.object({ id: z.string().min(1).max(64) }),
  reply: z.object({ outcome: z.literal('ended') }),
})

const codeSchema = z.string().trim().min(6).max(20)

export const startTwoFactorRoute = jsonRoute({
  method: 'post',
  path: '/api/admin/me/two-factor',
  caller: 'signed_in',
  summary:
    'Begin to set up the second factor: it is on only after a code was confirmed. Backup codes are shown this once.',
  body: z.object({ password: givenPassword }),
  reply: z.object({ uri: z.string(), secret: z.string(), backupCodes: z.array(z.string()) }),
})

export const confirmTwoFactorRoute = jsonRoute({
  method: 'post',
  path: '/api/admin/me/two-factor/confirm',
  caller: 'signed_in',
  summary: 'Turn the second factor on with a code of the authenticator app.',
  body: z.object({ code: codeSchema }),
  reply: z.object({ outcome: z.literal('on') }),
})

export const stopTwoFactorRoute = jsonRoute({
  method: 'post',
  path: '/api/admin/me/two-factor/stop',
  caller: 'signed_in',
  summary: 'Turn the own second factor off, unless owners require it.',
  body: z.object({ password: givenPassword }),
  reply: z.object({ outcome: z.literal('off') }),
})

export const renewBackupCodesRoute = jsonRoute({
  method: 'post',
  path: '/api/admin/me/two-factor/backup-codes',
  caller: 'signed_in',
  summary: 'New backup codes; the old ones are worth nothing from now on.',
  body: z.object({ password: givenPassword }),
  reply: z.object({ backupCodes: z.array(z.string()) }),
})

export const operatorRowSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: roleSchema,
    isDisabled: z.boolean(),
    mustChangePassword: z.boolean(),
    hasTwoFactor: z.boolean(),
    lastSignedInAt: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
  })
  .openapi('OperatorRow')
export type OperatorRow = z.infer<typeof operatorRowSchema>

const byId = { params: z.object({ id: idSchema }) }
const temporaryPassword = z.object({
  /** Shown once; it has to be changed at the first sign-in. */ temporaryPassword: z.string(),
})

export const listOperatorsRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/operators',
  caller: 'owner',
  summary: 'Everybody who has an account at the panel.',
  reply: z.object({ items: z.array(operatorRowSchema), requiresTwoFactor: z.boolean() }),
})

export const addOperatorRoute = jsonRoute({
  method: 'post',
  path: '/api/admin/operators',
  caller: 'owner',
  summary: 'Add somebody, with a temporary password.',
  body: z.object({
    name: nameSchema,
    email: z.string().trim().toLowerCase().max(254).pipe(z.email()),
    role: roleSchema,
  }),
  reply: temporaryPassword.extend({ id: z.string() }),
})

export const changeOperatorRoute = jsonRoute({
  method: 'patch',
  path: '/api/admin/operators/{id}',
  caller: 'owner',
  summary:
    'Change the role, disable or enable. A disabled person is signed out everywhere at once. The last owner stays one.',
  ...byId,
  body: z.object({ role: roleSchema.optional(), isDisabled: z.boolean().optional() }),
  reply: operatorRowSchema,
})

export const resetPasswordRoute = jsonRoute({
  method: 'post',
  path: '/api/admin/operators/{id}/password',
  caller: 'owner',
  summary: 'Give somebody a temporary password; their sessions end.',
  ...byId,
  reply: temporaryPassword,
})

export const resetTwoFactorRoute = jsonRoute({
  method: 'delete',
  path: '/api/admin/operators/{id}/two-factor',
  caller: 'owner',
  summary: 'Remove the second factor of somebody who lost it; their sessions end.',
  ...byId,
  reply: z.object({ outcome: z.literal('reset') }),
})

export const requireTwoFactorRoute = jsonRoute({
  method: 'put',
  path: '/api/admin/operators/two-factor',
  caller: 'owner',
  summary: 'Require the second factor of everybody, or no longer. Who has none can only set it up from then on.',
  body: z.object({ requiresTwoFactor: z.boolean() }),
  reply: z.object({ requiresTwoFactor: z.boolean() }),
})
