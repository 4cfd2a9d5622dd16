import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { Refusal } from './wire'

const MAX_BYTES = 2 * 1024 * 1024

/** The first bytes of the image types that may be a cover. */
const KINDS = [
  { mime: 'image/jpeg', names: ['.jpg', '.jpeg'], begins: [0xff, 0xd8, 0xff] },
  { mime: 'image/png', names: ['.png'], begins: [0x89, 0x50, 0x4e, 0x47] },
  { mime: 'image/gif', names: ['.gif'], begins: [0x47, 0x49, 0x46, 0x38] },
  { mime: 'image/bmp', names: ['.bmp'], begins: [0x42, 0x4d] },
]

/** Covers, stored as files and served again. */
export class Uploads {
  constructor(
    private readonly dir: string,
    private readonly publicOrigin: string,
  ) {
    mkdirSync(dir, { recursive: true })
  }

  keep({ name, bytes }: { name: string; bytes: Buffer }): { file_url: string; domain_url: string } {
    if (/[\\/<>:"|?*]/.test(name)) throw new Refusal(514006, '文件名包含特殊字符')
    if (bytes.length > MAX_BYTES) throw new Refusal(514008, '图片大小不能超过2M')

    const extension = extname(name).toLowerCase()
    const kind = KINDS.find(
      ({ names, begins }) => names.includes(extension) && begins.every((byte, index) => bytes[index] === byte),
    )
    if (!kind) throw new Refusal(514005, '图片只支持 jpg、png、gif、bmp 格式')

    const saved = randomBytes(12).toString('hex') + extension
    writeFileSync(join(this.dir, saved), bytes)
    return { file_url: `sys/img_url/${saved}`, domain_url: `${this.publicOrigin}/upload/sys/img_url/${saved}` }
  }

  read(path: string): { mime: string; bytes: Buffer } | undefined {
    const name = basename(path)
    const kind = KINDS.find(({ names }) => names.includes(extname(name)))
    if (!kind) return undefined
    try {
      return { mime: kind.mime, bytes: readFileSync(join(this.dir, name)) }
    } catch {
      return undefined
    }
  }
}
