/** Hands a file made in the browser to the person. */
export function saveFile(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }))
  followDownload(address, name)
  URL.revokeObjectURL(address)
}

/** Hands a file that lies somewhere to the person; where it lies elsewhere the browser may keep its own name. */
export function followDownload(address: string, name: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
}
