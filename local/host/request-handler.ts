import type { IncomingMessage, ServerResponse } from 'node:http'

/** The visitor of a request through the front door. */
export interface Visit {
  /** Set for a WeChat user's phone: the user agent that its pages must see. */
  phoneUserAgent?: string
}

export type RequestHandler = (request: IncomingMessage, response: ServerResponse, visit: Visit) => void
