import type { z } from 'zod'

type Json<S> = { content: { 'application/json': { schema: S } } }

/** A contract's route, as far as a typed client reads it. */
export type JsonRoute = {
  request: { params: z.ZodType; query: z.ZodType; body: Json<z.ZodType> }
  responses: { 200: Json<z.ZodType> }
}
export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

export type ReplyOf<R extends JsonRoute> = z.output<R['responses'][200]['content']['application/json']['schema']>
export type QueryOf<R extends JsonRoute> = z.input<R['request']['query']>
export type BodyOf<R extends JsonRoute> = z.input<R['request']['body']['content']['application/json']['schema']>

/** What a route takes must be given; what it does not take, or takes only sometimes, may be left out. */
type Part<Name extends string, Value> = [Value] extends [Record<string, never>]
  ? unknown
  : object extends Value
    ? { [Key in Name]?: Value }
    : { [Key in Name]: Value }

export type InputOf<R extends JsonRoute> = Part<'params', z.input<R['request']['params']>> &
  Part<'query', QueryOf<R>> &
  Part<'body', BodyOf<R>>

/** The same for the function that sends it. */
export type Sent = { params?: Record<string, unknown>; query?: unknown; body?: unknown }

/** A call's arguments: one object, which may be left out where the route needs nothing. */
export type Arguments<R extends JsonRoute, Options> =
  object extends InputOf<R> ? [(InputOf<R> & Options)?] : [InputOf<R> & Options]
