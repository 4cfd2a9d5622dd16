/** Where covers, logos, uploads and exports lie. */
export interface Files {
  /** Stores the bytes under `path` (letters, digits, `/._-`) and returns the id by which they are found again. */
  upload(path: string, bytes: Uint8Array): Promise<{ fileId: string }>
  download(fileId: string): Promise<Uint8Array>
  /** Public addresses, in the order asked. Unknown ids give an empty string. */
  urlsOf(fileIds: string[]): Promise<string[]>
  remove(fileIds: string[]): Promise<void>
}
