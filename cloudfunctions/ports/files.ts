/** Storage for covers, logos, uploads and exports. */
export interface Files {
  /** Stores the bytes under `path` (letters, digits, `/._-`) and returns the file's id. */
  upload(path: string, bytes: Uint8Array): Promise<{ fileId: string }>
  download(fileId: string): Promise<Uint8Array>
  /** Public addresses, in the order of the ids. Unknown ids give an empty string. */
  urlsOf(fileIds: string[]): Promise<string[]>
  remove(fileIds: string[]): Promise<void>
}
