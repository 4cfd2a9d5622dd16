import type { Context } from 'hono'
import type { AppEnv } from './app'

/** The last entry is the gateway's own; those before it are whatever the caller claims. */
export function placeOf(c: Context<AppEnv>): string {
  return c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown'
}
