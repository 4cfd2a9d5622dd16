/** Checks requests and responses against an OpenAPI document, including required fields. */
type Schema = {
  $ref?: string
  allOf?: Schema[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  type?: string | string[]
  required?: string[]
  properties?: Record<string, Schema>
  items?: Schema
}
type Operation = {
  operationId: string
  parameters?: ({ in?: string; name?: string; required?: boolean } & Schema)[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>
}
export type PublishedContract = { paths: Record<string, Record<string, unknown>>; components: unknown }

export class ContractWatch {
  readonly faults: string[] = []
  readonly operations = new Set<string>()

  constructor(
    private readonly contract: PublishedContract,
    private readonly origin: string,
  ) {}

  /** Replaces `fetch` and checks every call of the API; controls of the stand-in and watch pages are not checked. */
  readonly fetch =
    (send: typeof fetch) =>
    async (input: Parameters<typeof fetch>[0], init?: RequestInit): Promise<Response> => {
      const response = await send(input, init)
      const url = new URL(String(input))
      const operation = this.contract.paths[url.pathname]?.[(init?.method ?? 'GET').toLowerCase()] as
        Operation | undefined
      if (url.origin !== this.origin || /^\/(__sandbox|v3\/lives)\//.test(url.pathname)) return response
      if (!operation) {
        this.faults.push(`${url.pathname} is not in the contract`)
        return response
      }

      this.operations.add(operation.operationId)
      this.checkRequest(operation, url, init)
      this.checkAnswer(operation, await response.clone().json())
      return response
    }

  private checkRequest(operation: Operation, url: URL, init?: RequestInit) {
    const sent = new Set([
      ...url.searchParams.keys(),
      ...(init?.body instanceof URLSearchParams || init?.body instanceof FormData ? init.body.keys() : []),
    ])
    const query = (operation.parameters ?? [])
      .map((one) => ({ ...one, ...this.resolve(one) }))
      .filter((one) => one.in === 'query' && one.required)
    const body = Object.values(operation.requestBody?.content ?? {})[0]?.schema
    for (const name of [...query.map((one) => one.name ?? ''), ...(body ? this.requiredOf(body) : [])]) {
      if (!sent.has(name)) this.faults.push(`${operation.operationId} was asked without ${name}`)
    }
  }

  private checkAnswer(operation: Operation, answer: unknown) {
    const schema = operation.responses['200']?.content?.['application/json']?.schema
    const isSuccess = (answer as { code?: unknown }).code === 200
    const wanted = schema && (this.alternatives(schema)[isSuccess ? 0 : 1] ?? schema)
    if (wanted) this.check(wanted, answer, `${operation.operationId} answer`)
  }

  private check(schema: Schema, value: unknown, where: string) {
    const known = this.resolve(schema)
    for (const part of known.allOf ?? []) this.check(part, value, where)
    if (Array.isArray(value))
      value.slice(0, 3).forEach((item, index) => known.items && this.check(known.items, item, `${where}[${index}]`))
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return

    const row = value as Record<string, unknown>
    for (const name of known.required ?? []) if (row[name] === undefined) this.faults.push(`${where} lacks ${name}`)
    for (const [name, property] of Object.entries(known.properties ?? {}))
      if (row[name] !== undefined) this.check(property, row[name], `${where}.${name}`)
  }

  private requiredOf(schema: Schema): string[] {
    const known = this.resolve(schema)
    return [...(known.required ?? []), ...(known.allOf ?? []).flatMap((part) => this.requiredOf(part))]
  }

  private alternatives(schema: Schema): Schema[] {
    const known = this.resolve(schema)
    return known.oneOf ?? known.anyOf ?? [known]
  }

  private resolve(schema: Schema): Schema {
    if (!schema.$ref) return schema
    const target = schema.$ref
      .split('/')
      .slice(1)
      .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], this.contract)
    return this.resolve(target as Schema)
  }
}
