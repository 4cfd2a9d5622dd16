export type VisitorRequest = {
  method: 'GET' | 'POST' | 'DELETE'
  /** As the function sees it, `/api/visitor/…`, without a query. */
  path: string
  query: Record<string, string>
  body?: unknown
}
export type VisitorReply = { status: number; body: unknown }

/** Brings a request to the `visitor` function. Rejects only when no answer came at all. */
export function send(request: VisitorRequest): Promise<VisitorReply>
