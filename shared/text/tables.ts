/** Why an uploaded file is no table that can be read, for the person who can save it otherwise. */
export const tableProblems = {
  unreadable: '这不是可以读取的名单，请上传 CSV 或 XLSX 文件',
  isLocked: '文件设有密码，请在表格软件里取消密码后重新保存',
  isOldExcel: '这是旧版 XLS 文件，请在表格软件里另存为 XLSX 或 CSV',
  isWebPage: '这是网页而不是表格，请在表格软件里打开后另存为 XLSX 或 CSV',
  isDamaged: '文件已损坏，无法读取，请重新导出',
  noSheet: '文件里没有工作表',
  tooManyColumns: '列数太多，最多 100 列，请删去不需要的列',
  tooManyRows: '名单超过 20 万行，请分成几份上传',
  rowTooLong: (line: number) => `第 ${line} 行超过 10 万个字，请检查这一行是否完整，或重新导出文件`,
  cellTooLong: (line: number) => `第 ${line} 行有一格超过 32767 个字，请缩短这一格的内容后再上传`,
  textTooLong: '文件里有一格超过 32767 个字，请缩短它的内容后再上传',
  unpacksTooLarge: '文件解压后过大，请删去图片、格式和多余的工作表，或分成几份上传',
  takesTooLong: '读取这份文件用时太久，请分成几份上传，或在表格软件里另存为 CSV 后再试',
}
