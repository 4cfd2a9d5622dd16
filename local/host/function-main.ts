/** The main export of a CloudBase function (docs.cloudbase.net, "access cloud function"; SCF node runtime). */
export type FunctionMain = ((event: unknown, context: FunctionContext) => unknown) & { close?(): Promise<void> }

export interface FunctionContext {
  request_id: string
  function_name: string
  namespace: string
  function_version: string
  memory_limit_in_mb: number
  time_limit_in_ms: number
  /** The caller's identity and the environment's values, as one JSON string. */
  environment: string
}

/** The event of an HTTP-access call. Header names are lower-case. */
export interface HttpEvent {
  path: string
  httpMethod: string
  headers: Record<string, string | string[] | undefined>
  queryStringParameters: Record<string, string>
  body: string
  isBase64Encoded: boolean
  requestContext: { requestId: string; envId: string; appId: string; uin: string }
}

/** A reply with a status is sent as it is; any other value becomes the body of a 200. */
export interface HttpReply {
  statusCode: number
  headers?: Record<string, string | number | string[]>
  body?: string
  isBase64Encoded?: boolean
}
