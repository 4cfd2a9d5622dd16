import type { Context } from 'hono'
import type { AppEnv } from '../../wiring/http/app'

/** The document with its revision as an entity tag too, as HTTP clients expect it. */
export function withTag<Document extends { revision: string }>(c: Context<AppEnv>, document: Document): Document {
  c.header('etag', `"${document.revision}"`)
  return document
}

/** What a save starts from: in its body, or in `If-Match`. */
export function basisOf(c: Context<AppEnv>, { revision }: { revision?: string }): { revision?: string } {
  const matched = c.req.header('if-match')?.replace(/^(W\/)?"|"$/g, '')
  const basis = revision ?? (matched === '*' ? undefined : matched)
  return basis === undefined ? {} : { revision: basis }
}
