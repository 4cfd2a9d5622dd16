import { tablesAsLines } from '../../../shared/domain/text/tables-as-lines'

export type PastedContent = { html: string; pictures: File[]; leftOut: number }

const DATA_URL = /^data:(image\/(?:jpeg|png|gif));base64,/i

/**
 * What of a pasted page can be kept: tables as lines, pictures of https or our own server. Pictures that the page
 * contains are to be uploaded, each in the place of its `img[data-picture]`; `leftOut` counts those nobody can fetch:
 * without https, of a local file of Word, or loaded later by a script.
 */
export function pastedContent(html: string, ownOrigin: string): PastedContent {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const pictures: File[] = []
  let leftOut = 0

  for (const picture of body.querySelectorAll('img')) {
    const address = picture.getAttribute('src')?.trim() ?? ''
    const isKept = /^https:/i.test(address) || address.startsWith('/files/') || address.startsWith(`${ownOrigin}/`)
    if (isKept) continue

    const file = pictureIn(address)
    if (file) {
      picture.setAttribute('data-picture', String(pictures.length))
      picture.removeAttribute('src')
      pictures.push(file)
    } else {
      picture.remove()
      leftOut += 1
    }
  }
  return { html: tablesAsLines(body.innerHTML), pictures, leftOut }
}

/** The page with the addresses of its uploaded pictures; one without an address goes. */
export function withUploaded(html: string, addresses: (string | null)[]): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const picture of body.querySelectorAll('img[data-picture]')) {
    const address = addresses[Number(picture.getAttribute('data-picture'))]
    if (address) picture.setAttribute('src', address)
    else picture.remove()
  }
  return body.innerHTML
}

function pictureIn(address: string): File | null {
  const type = DATA_URL.exec(address)?.[1]?.toLowerCase()
  if (!type) return null

  try {
    const bytes = Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (letter) => letter.charCodeAt(0))
    return new File([bytes], `pasted.${type.slice('image/'.length)}`, { type })
  } catch {
    return null
  }
}
