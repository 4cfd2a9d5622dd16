import type { Names } from './names'
import type { Plan } from './plan'

export type PageOptions = { feature: string; title: string; titleEn: string }

/** A panel page with one list, from its table to its text in two languages and its feature test. */
export function pagePlan(names: Names, { feature, title, titleEn }: PageOptions): Plan {
  const { plural, singular, values, Type, Types } = names
  return {
    files: {
      [`cloudfunctions/db/tables/${plural}.ts`]: table(names, title),
      [`shared/contracts/${plural}.ts`]: contract(names),
      [`cloudfunctions/features/${feature}/list-${plural}.ts`]: useCase(names),
      [`cloudfunctions/functions/admin/${singular}-routes.ts`]: routes(names, feature),
      [`admin/src/gateway/${plural}.ts`]: gateway(),
      [`admin/src/pages/${plural}/${singular}-list-page.tsx`]: page(),
      [`admin/src/text/zh/${plural}.ts`]: `export const ${values} = {
        title: '${title}', description: '', columns: { name: '名称', createdAt: '创建时间' },
        empty: '还没有${title}', emptyHint: '',
      }`,
      [`admin/src/text/en/${plural}.ts`]: `import type { ${values} as zh } from '../zh/${plural}'

      export const ${values}: typeof zh = {
        title: '${titleEn}', description: '', columns: { name: 'Name', createdAt: 'Created' },
        empty: 'No ${titleEn.toLowerCase()} yet', emptyHint: '',
      }`,
      [`test/features/${plural}.test.ts`]: test(names),
    },
    lines: [
      ...['zh', 'en'].flatMap((language) => [
        {
          file: `admin/src/text/${language}.ts`,
          before: 'import ',
          add: `import { ${values} } from './${language}/${plural}'\n`,
        },
        { file: `admin/src/text/${language}.ts`, after: '  campaigns,\n', add: `  ${values},\n` },
      ]),
      {
        file: 'admin/src/app/pages.tsx',
        before: "  {\n    path: 'contacts',",
        add: `  {
    path: '${plural}',
    element: page(() => import('../pages/${plural}/${singular}-list-page').then((m) => m.${Type}ListPage)),
    menu: { group: 'run', label: text.${values}.title, icon: <AppstoreOutlined /> },
  },\n`,
      },
      {
        file: 'cloudfunctions/functions/admin/routes.ts',
        before: "import { campaignRoutes } from './campaign-routes'",
        add: `import { ${names.value}Routes } from './${singular}-routes'\n`,
      },
      {
        file: 'cloudfunctions/functions/admin/routes.ts',
        after: '    campaignRoutes(app, deps)\n',
        add: `    ${names.value}Routes(app, deps)\n`,
      },
    ],
  }

  function page() {
    return `import { Card, Table, type TableColumnsType } from 'antd'
    import { useQuery } from '@tanstack/react-query'
    import { useSearchParams } from 'react-router'
    import type { ${Type} } from '../../../../shared/contracts/${plural}'
    import { EmptyGuide } from '../../components/empty-guide'
    import { FailureNotice } from '../../components/failure-notice'
    import { PageHeader } from '../../components/page-header'
    import { formatTime } from '../../format/date-time'
    import { ${values}Query } from '../../gateway/${plural}'
    import { text } from '../../text/text'

    const words = text.${values}
    const PAGE_SIZE = 20

    const columns: TableColumnsType<${Type}> = [
      { title: words.columns.name, dataIndex: 'name', key: 'name' },
      { title: words.columns.createdAt, key: 'createdAt', render: (_, { createdAt }) => formatTime(createdAt) },
    ]

    export function ${Type}ListPage() {
      const [params, setParams] = useSearchParams()
      const page = Number(params.get('page') ?? 1)
      const ${values} = useQuery(${values}Query({ page, pageSize: PAGE_SIZE }))

      return (
        <>
          <PageHeader title={words.title} description={words.description} />
          <Card>
            {${values}.isError && !${values}.data ? (
              <FailureNotice error={${values}.error} onRetry={() => void ${values}.refetch()} />
            ) : (
              <Table
                rowKey="id"
                size="middle"
                columns={columns}
                dataSource={${values}.data?.items ?? []}
                loading={${values}.isPending || ${values}.isPlaceholderData}
                locale={{
                  emptyText: ${values}.isPending ? ' ' : <EmptyGuide title={words.empty} hint={words.emptyHint} />,
                }}
                pagination={{
                  current: page,
                  pageSize: PAGE_SIZE,
                  total: ${values}.data?.total ?? 0,
                  hideOnSinglePage: true,
                  showTotal: text.words.total,
                  onChange: (next) => setParams(next === 1 ? {} : { page: String(next) }),
                }}
              />
            )}
          </Card>
        </>
      )
    }`
  }

  function gateway() {
    return `import { keepPreviousData, queryOptions } from '@tanstack/react-query'
    import type { list${Types}Route } from '../../../shared/contracts/${plural}'
    import { api } from './api'
    import type { QueryOf } from '../../../shared/contracts/route-types'

    export const ${values}Query = (filter: QueryOf<typeof list${Types}Route>) =>
      queryOptions({
        queryKey: ['${plural}', 'list', filter],
        queryFn: ({ signal }) => api.list${Types}({ query: filter, signal }),
        placeholderData: keepPreviousData,
      })`
  }
}

const table = ({ plural, values }: Names, title: string) => `import { index, pgTable, text } from 'drizzle-orm/pg-core'
import { id, moment } from './columns'

/** ${title}. */
export const ${values} = pgTable(
  '${plural.replaceAll('-', '_')}',
  { id: id(), name: text().notNull(), createdAt: moment('created_at').notNull().defaultNow() },
  (t) => [index('${plural.replaceAll('-', '_')}_newest').on(t.createdAt.desc(), t.id)],
)`

const contract = ({ plural, value, Type, Types }: Names) => `import { z } from '@hono/zod-openapi'
import { idSchema } from './ids'
import { jsonRoute, pageQuery } from './route'

export const ${value}Schema = z
  .object({ id: idSchema, name: z.string(), createdAt: z.iso.datetime() })
  .openapi('${Type}')
export type ${Type} = z.infer<typeof ${value}Schema>

export const list${Types}Route = jsonRoute({
  method: 'get',
  path: '/api/admin/${plural}',
  caller: 'viewer',
  summary: '${Types.replaceAll(/(?<=.)([A-Z])/g, ' $1').toLowerCase()}, the newest first.',
  query: z.object(pageQuery),
  reply: z.object({ items: z.array(${value}Schema), total: z.number() }),
})`

const useCase = ({ plural, values, Type, Types }: Names) => `import { count, desc } from 'drizzle-orm'
import type { ${Type} } from '../../../shared/contracts/${plural}'
import { ${values} } from '../../db/tables/${plural}'
import type { Deps } from '../../ports/deps'

/** The newest first; \`page\` counts from 1. */
export async function list${Types}(
  { page, pageSize }: { page: number; pageSize: number },
  { db }: Pick<Deps, 'db'>,
): Promise<{ items: ${Type}[]; total: number }> {
  const [rows, [all]] = await Promise.all([
    db
      .select()
      .from(${values})
      .orderBy(desc(${values}.createdAt), ${values}.id)
      .limit(pageSize)
      .offset((page - 1) * pageSize),
    db.select({ total: count() }).from(${values}),
  ])
  const items = rows.map(({ id, name, createdAt }) => ({ id, name, createdAt: createdAt.toISOString() }))
  return { items, total: all?.total ?? 0 }
}`

const routes = (
  { plural, value, Types }: Names,
  feature: string,
) => `import { list${Types}Route } from '../../../shared/contracts/${plural}'
import { list${Types} } from '../../features/${feature}/list-${plural}'
import { answer, type App } from '../../wiring/http/app'
import type { World } from '../../wiring/compose'

export function ${value}Routes(app: App, deps: World): void {
  answer(app, list${Types}Route, async (c) => c.json(await list${Types}(c.req.valid('query'), deps), 200))
}`

const test = ({ plural, values, Type }: Names) => `import { ${values} } from '../../cloudfunctions/db/tables/${plural}'
import type { ${Type} } from '../../shared/contracts/${plural}'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

describe('the list of ${plural.replaceAll('-', ' ')}', () => {
  let world: TestWorld
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  it('shows the newest first, page by page', async () => {
    const at = (minute: number) => new Date(Date.UTC(2026, 11, 1, 8, minute))
    await world.product.db
      .insert(${values})
      .values([1, 2, 3].map((minute) => ({ name: \`\${minute}\`, createdAt: at(minute) })))
    const viewer = await world.operator('viewer')

    const page = (number: number) =>
      expectOk<{ items: ${Type}[]; total: number }>(viewer.get(\`/api/admin/${plural}?pageSize=2&page=\${number}\`))
    const [first, second] = await Promise.all([page(1), page(2)])

    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(['3', '2', '1'])
    expect(first.total).toBe(3)
  })
})`
