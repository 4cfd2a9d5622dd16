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

/** A zip with one file in it. Nobody here looks at its checksum. */
export function zip(name: string, content: Uint8Array): Uint8Array {
  const packed = deflateRawSync(content)
  const shared = Buffer.alloc(26)
  shared.writeUInt16LE(20, 0)
  shared.writeUInt16LE(8, 4)
  shared.writeUInt32LE(packed.length, 14)
  shared.writeUInt32LE(content.length, 18)
  shared.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, Buffer.from(name), packed])
  const central = Buffer.concat([
    Buffer.from('PK\x01\x02', 'latin1'),
    Buffer.from([20, 0]),
    shared,
    Buffer.alloc(14),
    Buffer.from(name),
  ])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, end])
}
