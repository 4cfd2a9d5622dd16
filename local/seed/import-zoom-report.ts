import { readFileSync } from 'node:fs'
import path from 'node:path'
import { confirmImportRoute, importViewSchema, viewImportRoute } from '../../shared/contracts/imports'
import { updateWebinarRoute } from '../../shared/contracts/webinars'
import type { Product } from './product'
import type { Studio } from './studio'

const FILE = 'zoom-attendee-report-2020.csv'
// The report does not name its time zone. Its host and most of its people were in the United States, from 8:00 to
// 17:00.
const TIME_ZONE = 'America/New_York'

/** Imports a real report with the product's own importer, as an operator imports a report from earlier years. */
export async function importZoomReport(product: Product, { folderIds }: Pick<Studio, 'folderIds'>): Promise<void> {
  const bytes = readFileSync(path.join(__dirname, 'data', FILE))
  const preview = importViewSchema.parse(
    await product.upload('/api/admin/imports', { name: FILE, type: 'text/csv', bytes }, { timeZone: TIME_ZONE }),
  )
  await product.asOperator(confirmImportRoute, { params: { id: preview.id }, body: {} })
  await product.runJobs()

  const { status, error, webinarId } = await product.asOperator(viewImportRoute, { params: { id: preview.id } })
  if (status !== 'done' || !webinarId) throw new Error(`The report was not imported: ${status} ${error ?? ''}`)
  await product.asOperator(updateWebinarRoute, {
    params: { id: webinarId },
    body: { folderId: folderIds.get('数据与分析') },
  })
}
