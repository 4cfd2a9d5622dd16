import { deflateRawSync } from 'node:zlib'

/** A workbook as people save one. */
export async function xlsx(
  rows: unknown[][],
  change?: (workbook: import('exceljs').Workbook) => void,
): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs')
  const workbook = new excel.Workbook()
  workbook.addWorksheet('名单').addRows(rows)
  change?.(workbook)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

export const csv = (...lines: string[]): Uint8Array => Buffer.from(lines.join('\r\n'))

/** A workbook of one sheet from raw XML, for content that no spreadsheet program writes. */
export const rawWorkbook = (sheetData: string, sharedStrings?: string): Uint8Array =>
  zipOf({
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
    ...(sharedStrings && { 'xl/sharedStrings.xml': `<sst>${sharedStrings}</sst>` }),
  })

export const zip = (name: string, content: Uint8Array): Uint8Array => zipOf({ [name]: content })

/** A zip of these files, with empty checksums, which our reader does not check. */
function zipOf(parts: Record<string, Uint8Array | string>): Uint8Array {
  const [locals, centrals]: [Buffer[], Buffer[]] = [[], []]
  let offset = 0
  for (const [name, content] of Object.entries(parts)) {
    const { local, central } = zipEntry(name, typeof content === 'string' ? Buffer.from(content) : content, offset)
    locals.push(local)
    centrals.push(central)
    offset += local.length
  }
  const directory = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(centrals.length, 8)
  end.writeUInt16LE(centrals.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

function zipEntry(name: string, content: Uint8Array, offset: number): { local: Buffer; central: Buffer } {
  const packed = deflateRawSync(content, { level: 1 })
  const shared = Buffer.alloc(26)
  shared.writeUInt16LE(20, 0)
  shared.writeUInt16LE(8, 4)
  shared.writeUInt32LE(packed.length, 14)
  shared.writeUInt32LE(content.length, 18)
  shared.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, Buffer.from(name), packed])
  const place = Buffer.alloc(14)
  place.writeUInt32LE(offset, 10)
  const central = Buffer.concat([
    Buffer.from('PK\x01\x02', 'latin1'),
    Buffer.from([20, 0]),
    shared,
    place,
    Buffer.from(name),
  ])
  return { local, central }
}
