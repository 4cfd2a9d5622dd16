import { toCanvas } from 'qrcode'

/** Of a code's width; with correction level H a third of the squares may be covered. */
const LOGO_SHARE = 0.22

/** An H5 code with our own logo in its middle; a logo that cannot be read leaves a plain code. */
export async function drawQrWithLogo(content: string, width: number, logoUrl: string): Promise<string> {
  const canvas = document.createElement('canvas')
  const logo = logoUrl ? await load(logoUrl).catch(() => null) : null
  await toCanvas(canvas, content, {
    width,
    margin: 2,
    errorCorrectionLevel: logo ? 'H' : 'M',
    color: { dark: '#1b2230', light: '#ffffff' },
  })
  if (logo) drawLogo(canvas, logo)
  return canvas.toDataURL('image/png')
}

/** WeChat's picture at another size and always as PNG, whatever it came as; nothing is drawn over it. */
export async function drawPicture(address: string, width: number): Promise<string> {
  const picture = await load(address)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = width
  canvas.getContext('2d')?.drawImage(picture, 0, 0, width, width)
  return canvas.toDataURL('image/png')
}

function drawLogo(canvas: HTMLCanvasElement, logo: HTMLImageElement): void {
  const brush = canvas.getContext('2d')
  if (!brush) return
  const side = canvas.width * LOGO_SHARE
  const frame = side * 0.08
  const at = (canvas.width - side) / 2
  brush.fillStyle = '#ffffff'
  brush.beginPath()
  brush.roundRect(at - frame, at - frame, side + 2 * frame, side + 2 * frame, side * 0.16)
  brush.fill()

  // Whole, whatever its shape.
  const scale = side / Math.max(logo.naturalWidth, logo.naturalHeight)
  const [w, h] = [logo.naturalWidth * scale, logo.naturalHeight * scale]
  brush.drawImage(logo, (canvas.width - w) / 2, (canvas.width - h) / 2, w, h)
}

async function load(address: string): Promise<HTMLImageElement> {
  const picture = new Image()
  picture.crossOrigin = 'anonymous'
  picture.src = address
  await picture.decode()
  return picture
}
