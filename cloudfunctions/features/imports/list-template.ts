import { writeCsv } from '../../../shared/domain/csv/write-csv'
import type { ServerText } from '../../../shared/text/server-text'

type Template = { fileName: string; mime: string; base64: string }

/** A list to fill in: the wizard knows its titles, so nothing has to be mapped. */
export async function makeListTemplate(
  format: 'csv' | 'xlsx',
  { name, titles, example }: ServerText['listFile']['template'],
): Promise<Template> {
  if (format === 'csv')
    return {
      fileName: `${name}.csv`,
      mime: 'text/csv',
      base64: Buffer.from(writeCsv([titles, example])).toString('base64'),
    }

  const { default: excel } = await import('exceljs')
  const workbook = new excel.Workbook()
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = titles.map((title) => ({ header: title, width: Math.max(16, title.length * 2.5) }))
  sheet.addRow(example)
  sheet.getRow(1).font = { bold: true }
  // Text format, so that no spreadsheet turns a phone number into 1.38E+10.
  sheet.columns.forEach((column) => (column.numFmt = '@'))
  const bytes = await workbook.xlsx.writeBuffer()
  return {
    fileName: `${name}.xlsx`,
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    base64: Buffer.from(bytes).toString('base64'),
  }
}
