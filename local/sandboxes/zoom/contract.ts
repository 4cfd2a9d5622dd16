import { readFileSync } from 'node:fs'
import path from 'node:path'
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020'
import { checkout } from '../../checkout'
import type { FieldProblem } from './wire'

type Schema = Record<string, unknown>
type DescribedOperation = {
  operationId: string
  'x-rate-limit-label'?: RateLabel
  'x-scopes-classic'?: string[]
  'x-scopes-granular'?: string[]
  parameters?: { name: string; in: string; schema: Schema }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
}
type Document = {
  paths: Record<string, Record<string, DescribedOperation>>
  components: { schemas: Record<string, Schema> }
}

export type RateLabel = 'light' | 'medium' | 'heavy' | 'resource-intensive'

/** One operation of docs/contracts/zoom.openapi.json, the only source of its address, scopes and rate class. */
export type ContractOperation = {
  id: string
  method: string
  template: string
  label: RateLabel
  /** One of these scopes is enough; granular ones first. */
  scopes: string[]
  queryProblems(query: Record<string, string>): FieldProblem[]
  bodyProblems(body: unknown): FieldProblem[]
}

const document = JSON.parse(readFileSync(path.join(checkout, 'docs/contracts/zoom.openapi.json'), 'utf8')) as Document
const options = { strict: false, validateFormats: false, allErrors: true }
const bodies = new Ajv2020(options)
const queries = new Ajv2020({ ...options, coerceTypes: true })
bodies.addSchema({ $id: 'zoom', components: document.components })

const routes = Object.entries(document.paths).flatMap(([template, methods]) =>
  Object.entries(methods).map(([method, described]) => ({
    operation: read(method.toUpperCase(), template, described),
    parts: template.split('/'),
  })),
)

export const operationIds = routes.map(({ operation }) => operation.id)

/**
 * Finds an operation by a path whose parts are still encoded. A fixed part wins over a parameter:
 * `/registrants/questions`.
 */
export function contractOperation(
  method: string,
  address: string,
): { operation: ContractOperation; params: string[] } | undefined {
  const parts = address.split('/')
  const fitting = routes.filter(
    ({ operation, parts: wanted }) =>
      operation.method === method &&
      wanted.length === parts.length &&
      wanted.every((part, index) => isParam(part) || part === parts[index]),
  )
  const [found] = fitting.toSorted((a, b) => a.parts.filter(isParam).length - b.parts.filter(isParam).length)
  return found && { operation: found.operation, params: parts.filter((_, index) => isParam(found.parts[index] ?? '')) }
}

const isParam = (part: string) => part.startsWith('{')

function read(method: string, template: string, described: DescribedOperation): ContractOperation {
  const query = (described.parameters ?? []).filter((parameter) => parameter.in === 'query')
  const body = described.requestBody?.content['application/json']?.schema
  const checkQuery = later(() =>
    queries.compile({
      type: 'object',
      properties: Object.fromEntries(query.map(({ name, schema }) => [name, schema])),
    }),
  )
  const checkBody = later(() =>
    bodies.compile(JSON.parse(JSON.stringify(body ?? {}).replaceAll('"#/', '"zoom#/')) as Schema),
  )
  return {
    id: described.operationId,
    method,
    template,
    label: described['x-rate-limit-label'] ?? 'light',
    scopes: [...(described['x-scopes-granular'] ?? []), ...(described['x-scopes-classic'] ?? [])],
    queryProblems: (values) => problems(checkQuery(), { ...values }),
    bodyProblems: (value) => (body ? problems(checkBody(), value) : []),
  }
}

function problems(check: ValidateFunction, value: unknown): FieldProblem[] {
  if (check(value)) return []
  return (check.errors ?? []).map(({ instancePath, params, message = 'Invalid field.' }) => {
    const missing = typeof params.missingProperty === 'string' ? `/${params.missingProperty}` : ''
    return { field: `${instancePath}${missing}`.slice(1).replaceAll('/', '.'), message }
  })
}

function later<Value>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => (made ??= make())
}
