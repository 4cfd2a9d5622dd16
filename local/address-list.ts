export type DemoOperator = { name: string; email: string; password: string; role: string }

type Started = { port: number; operators: DemoOperator[]; databaseUrl: string; dataDir: string; firstOperator: string }

/** The lines printed after a start, in the order in which a person needs them. */
export function addressList({ port, operators, databaseUrl, dataDir, firstOperator }: Started): string {
  const rows = [
    ['Console 控制台', `http://hub.localhost:${port}/sandbox/`, 'pick a WeChat user, start a live, send an audience'],
    [
      'Panel 管理后台',
      `http://localhost:${port}/admin/`,
      operators[0] ? `${operators[0].email} / ${operators[0].password}` : 'no operator exists yet, see below',
    ],
    [
      'Hall 直播大厅',
      `http://alice.hub.localhost:${port}/m/hall`,
      'as 林晓雨 on her phone; any other name before .hub works too',
    ],
    ['API reference', `http://localhost:${port}/api/admin/openapi.json`, 'sign in first'],
    ['Database', databaseUrl, ''],
    ['Data', dataDir, 'delete the folder to start with empty data'],
  ]
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => wide(row[column] ?? ''))))
  const lines = rows.map(([name = '', address = '', note = '']) =>
    `  ${pad(name, widths[0] ?? 0)}  ${pad(address, widths[1] ?? 0)}  ${note}`.trimEnd(),
  )
  const first = operators[0] ? [] : ['  To add the first operator, unless there is one:', `    ${firstOperator}`, '']
  return ['', '  LiveHall 直播大厅 is running. Ctrl+C stops it.', '', ...lines, '', ...first].join('\n')
}

/** Chinese characters take two columns of a terminal. */
const wide = (text: string) => [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e80 ? 2 : 1), 0)
const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - wide(text)))
