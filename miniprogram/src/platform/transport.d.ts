export type VisitorRequest = {
  method: 'GET' | 'POST' | 'DELETE'
  /** The path that the function receives, `/api/visitor/…`, without a query. */
  path: string
  query: Record<string, string>
  body?: unknown
}
export type VisitorReply = { status: number; body: unknown }

/** Sends a request to the `visitor` function. Rejects only when there is no reply at all. */
export function send(request: VisitorRequest): Promise<VisitorReply>
