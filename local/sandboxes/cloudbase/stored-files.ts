import fs from 'node:fs'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { randomUUID } from 'node:crypto'

export interface StoredFiles {
  idOf(filePath: string): string
  /** The path of a file with an id of this environment; undefined when there is no such file. */
  find(fileId: string): string | undefined
  locate(filePath: string): string | undefined
  save(filePath: string, content: Readable): Promise<void>
  remove(filePath: string): void
}

/** The bucket of one environment, stored as a folder. Ids have the form `cloud://<env>.<bucket>/<path>`. */
export function storedFiles(folder: string, envId: string): StoredFiles {
  const prefix = `cloud://${envId}.${Buffer.from(envId.slice(0, 2)).toString('hex')}-${envId}-1250000000/`
  const locate = (filePath: string) => {
    const file = path.join(folder, filePath)
    return isPath(filePath) && fs.statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined
  }

  return {
    idOf: (filePath) => prefix + filePath,
    find(fileId) {
      const filePath = fileId.startsWith(prefix) ? fileId.slice(prefix.length) : ''
      return locate(filePath) ? filePath : undefined
    },
    locate,
    async save(filePath, content) {
      const file = path.join(folder, filePath)
      const unfinished = path.join(folder, `.${randomUUID()}`)
      fs.mkdirSync(path.dirname(file), { recursive: true })
      try {
        await pipeline(content, fs.createWriteStream(unfinished))
        fs.renameSync(unfinished, file)
      } finally {
        fs.rmSync(unfinished, { force: true })
      }
    },
    remove: (filePath) => fs.rmSync(path.join(folder, filePath), { force: true }),
  }
}

/** Every part starts with a letter or digit, so no path leaves the folder or is hidden. */
export function isPath(filePath: string): boolean {
  return filePath !== '' && filePath.split('/').every((part) => /^[\p{L}\p{N}_][\p{L}\p{N}._ -]*$/u.test(part))
}
