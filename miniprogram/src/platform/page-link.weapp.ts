export function pageLink(): string {
  return ''
}

export async function pageLinkQr(): Promise<string> {
  return ''
}
