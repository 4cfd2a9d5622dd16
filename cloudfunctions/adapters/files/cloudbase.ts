import tcb from '@cloudbase/node-sdk'
import type { Files } from '../../ports/files'

export interface CloudbaseConfig {
  envId: string
  /** Required: without a key pair the SDK raises an unhandled rejection at its first call, which ends the process. */
  secretId: string
  secretKey: string
  /** Another address than Tencent's. */
  serviceUrl?: string
}

// Files per call that the service accepts (developers.weixin.qq.com, cloud storage, getTempFileURL and deleteFile).
const AT_ONCE = 50

/** The environment's own file storage. */
export function cloudbaseFiles({ envId, secretId, secretKey, serviceUrl }: CloudbaseConfig): Files {
  // Inside a function the SDK would open a new connection for every call.
  const app = tcb.init({ env: envId, secretId, secretKey, keepalive: true, ...(serviceUrl ? { serviceUrl } : {}) })

  return {
    async upload(path, bytes) {
      const { fileID } = await app.uploadFile({ cloudPath: path, fileContent: Buffer.from(bytes) })
      if (!fileID) throw new Error(`CloudBase did not store ${path}`)
      return { fileId: fileID }
    },

    async download(fileId) {
      const { fileContent } = await app.downloadFile({ fileID: fileId })
      if (!Buffer.isBuffer(fileContent)) throw new Error(`CloudBase returned no content for ${fileId}`)
      return fileContent
    },

    async urlsOf(fileIds) {
      const urls = new Map<string, string>()
      for (const some of batches(fileIds)) {
        const { fileList } = await app.getTempFileURL({ fileList: some })
        for (const file of fileList) urls.set(file.fileID, file.code === 'SUCCESS' ? file.tempFileURL : '')
      }
      return fileIds.map((fileId) => urls.get(fileId) ?? '')
    },

    async remove(fileIds) {
      for (const some of batches(fileIds)) await app.deleteFile({ fileList: some })
    },
  }
}

function batches(fileIds: string[]): string[][] {
  const found = [...new Set(fileIds.filter(Boolean))]
  return Array.from({ length: Math.ceil(found.length / AT_ONCE) }, (_, n) =>
    found.slice(n * AT_ONCE, (n + 1) * AT_ONCE),
  )
}
