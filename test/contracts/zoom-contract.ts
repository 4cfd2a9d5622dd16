import fs from 'node:fs'
import path from 'node:path'
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import type { Exchange } from '../../local/sandboxes/zoom/api'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Schema = { [key: string]: Json }
type Described = {
  parameters?: { name: string; in: string; schema: Schema }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, { $ref?: string; content?: Record<string, { schema: Schema }> }>
}
type Document = {
  paths: Record<string, Record<string, Described>>
  components: {
    schemas: Record<string, Schema>
    responses: Record<string, { content?: Record<string, { schema: Schema }> }>
  }
  'x-signature-example': {
    secret: string
    timestamp: string
    body: string
    signature: string
    urlValidation: { plainToken: string; encryptedToken: string }
  }
  'x-uuid-rule': { examples: Record<string, string> }
}

export const zoomDocument = JSON.parse(
  fs.readFileSync(path.join(__dirname, '../../docs/contracts/zoom.openapi.json'), 'utf8'),
) as Document

const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }))
const ajvOfQueries = addFormats(new Ajv2020({ strict: false, allErrors: true, coerceTypes: true }))
ajv.addSchema({ $id: 'zoom', components: { schemas: closed(zoomDocument.components.schemas) } })
const compiled = new Map<string, ValidateFunction>()

/** Where a call and its response differ from docs/contracts/zoom.openapi.json; empty when both match. */
export function contractProblems({ method, template, query, requestBody, status, body, forced }: Exchange): string[] {
  const described = zoomDocument.paths[template]?.[method.toLowerCase()]
  if (!described) return [`${method} ${template} is not in the contract`]

  const where = `${method} ${template}`
  const reply = described.responses[status]
  const asked =
    status === 400 ? [] : [...queryProblems(where, described, query), ...bodyProblems(where, described, requestBody)]
  if (forced) return asked
  if (!reply) return [...asked, `${where} answered ${status}, which the contract does not know`]
  const { content } = reply.$ref ? (zoomDocument.components.responses[reply.$ref.split('/').at(-1) ?? ''] ?? {}) : reply
  const schema = content?.['application/json']?.schema
  if (!schema) return body === undefined ? asked : [...asked, `${where} ${status} has a body`]
  return [...asked, ...problems(`${where} ${status}`, schema, body)]
}

/** Where a webhook's body differs from the contract. */
export function webhookProblems(body: { event: string }): string[] {
  const names = Object.entries(zoomDocument.components.schemas).flatMap(([name, { properties }]) => {
    const event = (properties as { event?: { const?: string } } | undefined)?.event?.const
    return event === body.event ? [name] : []
  })
  const [name] = names
  return name
    ? problems(body.event, { $ref: `#/components/schemas/${name}` }, body)
    : [`${body.event} is not in the contract`]
}

function queryProblems(where: string, { parameters = [] }: Described, query: Record<string, string>): string[] {
  const properties = Object.fromEntries(
    parameters.filter((one) => one.in === 'query').map(({ name, schema }) => [name, schema]),
  )
  const check = once(`${where} query`, () =>
    ajvOfQueries.compile({ type: 'object', properties, additionalProperties: false }),
  )
  return check({ ...query }) ? [] : mismatches(`${where} query`, check)
}

function bodyProblems(where: string, { requestBody }: Described, body: unknown): string[] {
  const [content] = Object.values(requestBody?.content ?? {})
  if (!content) return body === undefined ? [] : [`${where} takes no body`]
  return problems(`${where} body`, content.schema, body)
}

function problems(where: string, schema: Schema, value: unknown): string[] {
  const check = once(`${where} ${JSON.stringify(schema)}`, () => ajv.compile(withGlobalRefs(closed(schema))))
  return check(value) ? [] : mismatches(where, check)
}

const mismatches = (where: string, { errors }: ValidateFunction) =>
  (errors ?? []).map(
    ({ instancePath, message, params }) => `${where}${instancePath}: ${message} ${JSON.stringify(params)}`,
  )

const withGlobalRefs = (schema: Schema) => JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"zoom#/')) as Schema

function once(key: string, make: () => ValidateFunction): ValidateFunction {
  const known = compiled.get(key) ?? make()
  compiled.set(key, known)
  return known
}

/** Objects with listed fields allow no others, so that a misspelt name is reported. */
function closed<Value extends Json>(value: Value): Value {
  if (Array.isArray(value)) return value.map(closed) as Value
  if (value === null || typeof value !== 'object') return value
  const copy = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, closed(one)]))
  return (
    isObject(value.properties) && value.type === 'object' ? { additionalProperties: false, ...copy } : copy
  ) as Value
}

function isObject(value: Json | undefined): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
