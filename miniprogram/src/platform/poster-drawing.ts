import { POSTER, posterLines } from '../../../shared/domain/visitor/poster-layout'

export type PosterWords = { title: string; when: string; host: string; invitation: string; hint: string }
/** What WeChat's canvas and the browser's have in common; `drawImage` takes the platform's own image type. */
export type Brush<Picture> = Pick<
  CanvasRenderingContext2D,
  'fillStyle' | 'font' | 'textBaseline' | 'fillRect' | 'fillText' | 'measureText'
> & {
  drawImage(picture: Picture, ...at: number[]): void
}

const INK = '#16181d'
const SOFT = '#6b7280'
const FONT = '-apple-system, "PingFang SC", "Noto Sans CJK SC", sans-serif'
const { width, height, cover: coverHeight, margin, code: codeSize } = POSTER
const codeTop = height - margin - codeSize

/** Draws everything but the QR code; `codeBox` is its position. Without a cover the brand colour is used. */
export function drawPoster<Picture>(
  brush: Brush<Picture>,
  words: PosterWords,
  cover?: { picture: Picture; width: number; height: number },
): void {
  brush.textBaseline = 'top'
  fill(brush, '#ffffff', 0, 0, width, height)
  fill(brush, INK, 0, 0, width, coverHeight)
  if (cover) brush.drawImage(cover.picture, ...cutTo16By9(cover.width, cover.height), 0, 0, width, coverHeight)

  brush.font = `600 46px ${FONT}`
  const lines = fitting(brush, words.title, width - 2 * margin, 3)
  lines.forEach((line, at) => write(brush, line, INK, margin, coverHeight + 52 + at * 64))

  const below = coverHeight + 52 + lines.length * 64 + 20
  brush.font = `30px ${FONT}`
  const facts = [
    ...fitting(brush, words.when, width - 2 * margin, 1),
    ...fitting(brush, words.host, width - 2 * margin, 2),
  ]
  facts.forEach((line, at) => write(brush, line, SOFT, margin, below + at * 46))

  fill(brush, '#ebedf0', margin, codeTop - 48, width - 2 * margin, 2)
  brush.font = `600 34px ${FONT}`
  const room = width - 3 * margin - codeSize
  const invited = fitting(brush, words.invitation, room, 2)
  invited.forEach((line, at) => write(brush, line, INK, margin, codeTop + 44 + at * 48))
  brush.font = `26px ${FONT}`
  const hints = fitting(brush, words.hint, room, 2)
  hints.forEach((line, at) => write(brush, line, SOFT, margin, codeTop + 60 + invited.length * 48 + at * 36))
}

export const codeBox = { x: width - margin - codeSize, y: codeTop, size: codeSize }

const fitting = <Picture>(brush: Brush<Picture>, text: string, room: number, most: number): string[] =>
  posterLines(text, room, most, (part) => brush.measureText(part).width)

function write<Picture>(brush: Brush<Picture>, text: string, colour: string, x: number, y: number): void {
  brush.fillStyle = colour
  brush.fillText(text, x, y)
}

function fill<Picture>(brush: Brush<Picture>, colour: string, x: number, y: number, w: number, h: number): void {
  brush.fillStyle = colour
  brush.fillRect(x, y, w, h)
}

/** The centre part of an image with another aspect ratio. */
function cutTo16By9(w: number, h: number): [number, number, number, number] {
  const wanted = width / coverHeight
  if (w / h > wanted) return [(w - h * wanted) / 2, 0, h * wanted, h]
  return [0, (h - w / wanted) / 2, w, w / wanted]
}
