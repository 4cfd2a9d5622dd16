import { useEffect, useState } from 'react'
import { POSTER } from '../../../shared/domain/visitor/poster-layout'
import { Text, View } from './elements'
import { text } from '../text/text'
import { codeBox, drawPoster, type Brush, type PosterWords } from './poster-drawing'
import './poster-picture.scss'

type Props = { words: PosterWords; coverUrl: string; shortLink: string; miniProgramCode: string }

export const showsMiniProgramCode = false

export function PosterPicture({ words, coverUrl, shortLink }: Props) {
  const [address, setAddress] = useState('')
  useEffect(() => {
    let isWanted = true
    void draw(words, coverUrl, shortLink).then((drawn) => isWanted && setAddress(drawn))
    return () => {
      isWanted = false
    }
  }, [words, coverUrl, shortLink])

  return (
    <View className="poster">
      {address ? (
        <img className="poster__picture" src={address} alt={words.title} />
      ) : (
        <View className="poster__picture poster__picture--waiting" />
      )}
      <Text className="poster__hint">{text.poster.pressLong}</Text>
    </View>
  )
}

async function draw(words: PosterWords, coverUrl: string, shortLink: string): Promise<string> {
  const [cover, { create }] = await Promise.all([load(coverUrl), import('qrcode')])
  const canvas = document.createElement('canvas')
  canvas.width = POSTER.width
  canvas.height = POSTER.height
  const brush = canvas.getContext('2d')
  if (!brush) return ''

  drawPoster(
    brush as Brush<CanvasImageSource>,
    words,
    cover && { picture: cover, width: cover.naturalWidth, height: cover.naturalHeight },
  )
  drawCode(brush, create(shortLink, { errorCorrectionLevel: 'M' }).modules)
  return canvas.toDataURL('image/png')
}

function drawCode(brush: CanvasRenderingContext2D, { size, data }: { size: number; data: Uint8Array }): void {
  const dot = codeBox.size / size
  brush.fillStyle = '#16181d'
  data.forEach((isDark, at) => {
    // Slightly wider, so that no gap shows between two dark squares.
    if (isDark)
      brush.fillRect(codeBox.x + (at % size) * dot, codeBox.y + Math.floor(at / size) * dot, dot + 0.5, dot + 0.5)
  })
}

/** A cover without CORS headers would taint the canvas, so that it could not be saved. Then there is no cover. */
function load(url: string): Promise<HTMLImageElement | undefined> {
  if (!url) return Promise.resolve(undefined)
  return new Promise((resolve) => {
    const picture = new Image()
    picture.crossOrigin = 'anonymous'
    picture.addEventListener('load', () => resolve(picture))
    picture.addEventListener('error', () => resolve(undefined))
    picture.src = url
  })
}
