import { createRoute, z } from '@hono/zod-openapi'
import { errorReplySchema } from './errors'

/**
 * Who may call a route. `visitor` needs a WeChat identity (platform context or our signed session); `session` is the
 * same where the route itself looks up the session's present contact; the operators' roles contain each other: an owner
 * may do what an operator may, an operator what a viewer may. `signed_in` is any of them, also one who has to change a
 * temporary password or set up a second factor first.
 */
export type Caller = 'anyone' | 'visitor' | 'session' | 'signed_in' | 'viewer' | 'operator' | 'owner'

const errorReply = (description: string) => ({
  content: { 'application/json': { schema: errorReplySchema } },
  description,
})
const json = <S extends z.ZodType>(schema: S) => ({ 'application/json': { schema } })

export const emptySchema = z.object({})
export const errorReplies = {
  400: errorReply('Bad input; `fields` names what is wrong.'),
  401: errorReply('No valid identity.'),
  403: errorReply('This identity may not do it.'),
  404: errorReply('Not found.'),
  409: errorReply('The present state does not allow it.'),
  413: errorReply('Too large.'),
  502: errorReply('A partner refused or could not be reached.'),
  503: errorReply('The database cannot be reached.'),
}

type Parts<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType, R extends z.ZodType> = {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  path: string
  caller: Caller
  summary: string
  params?: P
  query?: Q
  body?: B
  reply: R
}

/** One route that takes and answers JSON, with the error replies that every route has. */
export function jsonRoute<
  R extends z.ZodType,
  P extends z.ZodObject = typeof emptySchema,
  Q extends z.ZodObject = typeof emptySchema,
  B extends z.ZodType = typeof emptySchema,
>({ method, path, caller, summary, params, query, body, reply }: Parts<P, Q, B, R>) {
  const route = createRoute({
    method,
    path,
    summary,
    'x-caller': caller,
    request: {
      params: (params ?? emptySchema) as P,
      query: (query ?? emptySchema) as Q,
      ...(body && { body: { content: json(body), required: true } }),
    } as { params: P; query: Q; body: { content: { 'application/json': { schema: B } }; required: true } },
    responses: { 200: { content: json(reply), description: summary }, ...errorReplies },
  })
  // Not spread: `getRoutingPath` does not enumerate and would be lost.
  return Object.assign(route, { caller })
}

/** Query numbers arrive as text. */
export const pageQuery = {
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
}

/** A route that takes a multipart form with a file. Bound by hand, so its form is described here but not checked by it. */
export function uploadRoute<R extends z.ZodType>({
  path,
  caller,
  summary,
  form,
  reply,
}: {
  path: string
  caller: Caller
  summary: string
  form: z.ZodObject
  reply: R
}) {
  const route = createRoute({
    method: 'post',
    path,
    summary,
    'x-caller': caller,
    request: { body: { content: { 'multipart/form-data': { schema: form } }, required: true } },
    responses: {
      200: { content: json(reply), description: summary },
      ...errorReplies,
      415: errorReply('Not a file that can be used.'),
    },
  })
  return { ...route, caller }
}
