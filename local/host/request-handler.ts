import type { IncomingMessage, ServerResponse } from 'node:http'

/** Who comes through the front door. */
export interface Visit {
  /** Set for a WeChat user's phone: the browser identity its pages must see. */
  phoneUserAgent?: string
}

export type RequestHandler = (request: IncomingMessage, response: ServerResponse, visit: Visit) => void
