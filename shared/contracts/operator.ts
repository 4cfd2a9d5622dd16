import { z } from '@hono/zod-openapi'
import { jsonRoute } from './route'

export const OPERATOR_ROLES = ['owner', 'operator', 'viewer'] as const
export type OperatorRole = (typeof OPERATOR_ROLES)[number]

export const operatorSelfSchema = z
  .object({ id: z.string(), name: z.string(), email: z.string(), role: z.enum(OPERATOR_ROLES) })
  .openapi('OperatorSelf')
export type OperatorSelf = z.infer<typeof operatorSelfSchema>

/** Signing in and out is better-auth's: POST `/api/admin/auth/sign-in/email` {email, password}, `/api/admin/auth/sign-out`. */
export const viewOperatorSelfRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/me',
  caller: 'viewer',
  summary: 'Who is signed in.',
  reply: operatorSelfSchema,
})
