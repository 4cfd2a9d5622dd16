export const tables = {
  table_too_many_columns: '列数太多，最多 100 列，请删去不需要的列',
  table_too_many_rows: '名单超过 20 万行，请分成几份上传',
  table_unreadable: '这不是可以读取的名单，请上传 CSV 或 XLSX 文件',
  table_locked: '文件设有密码，请在表格软件里取消密码后重新保存',
  table_old_excel: '这是旧版 XLS 文件，请在表格软件里另存为 XLSX 或 CSV',
  table_web_page: '这是网页而不是表格，请在表格软件里打开后另存为 XLSX 或 CSV',
  table_damaged: '文件已损坏，无法读取，请重新导出',
  table_unpacks_too_large: '文件解压后过大，请删去图片、格式和多余的工作表，或分成几份上传',
  table_no_sheet: '文件里没有工作表',
  table_row_too_long: ({ line }: { line: number }) =>
    `第 ${line} 行超过 10 万个字，请检查这一行是否完整，或重新导出文件`,
  table_cell_too_long: ({ line }: { line: number }) => `第 ${line} 行有一格超过 32767 个字，请缩短这一格的内容后再上传`,
  table_text_too_long: '文件里有一格超过 32767 个字，请缩短它的内容后再上传',
  table_takes_too_long: '读取这份文件用时太久，请分成几份上传，或在表格软件里另存为 CSV 后再试',
}
