import type { Texts } from '../texts'
import type { tables as zh } from '../zh/tables'

export const tables: Texts<typeof zh> = {
  table_too_many_columns: 'Too many columns, 100 at most. Remove those you do not need',
  table_too_many_rows: 'More than 200,000 rows. Split the list',
  table_unreadable: 'This is no list that can be read. Upload CSV or XLSX',
  table_locked: 'The file has a password. Remove it in your spreadsheet and save it again',
  table_old_excel: 'This is an old XLS file. Save it as XLSX or CSV',
  table_web_page: 'This is a web page, not a spreadsheet. Open it in a spreadsheet and save it as XLSX or CSV',
  table_damaged: 'The file is damaged. Export it again',
  table_unpacks_too_large: 'The file unpacks to too much. Remove pictures, formats and other sheets, or split it',
  table_no_sheet: 'The file has no sheet',
  table_row_too_long: ({ line }) =>
    `Line ${line} has more than 100,000 characters. Check whether it is whole, or export the file again`,
  table_cell_too_long: ({ line }) =>
    `A cell in line ${line} has more than 32,767 characters. Shorten it and upload the file again`,
  table_text_too_long: 'A cell of the file has more than 32,767 characters. Shorten it and upload the file again',
  table_takes_too_long:
    'Reading this file takes too long. Split it, or save it as CSV in your spreadsheet and try again',
}
