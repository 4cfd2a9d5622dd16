import { useEffect, useRef, useState } from 'react'
import { Canvas } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { POSTER } from '../../../shared/domain/visitor/poster-layout'
import { ActionButton } from '../components/action-button'
import { text } from '../text/text'
import { View } from './elements'
import { codeBox, drawPoster, type Brush, type PosterWords } from './poster-drawing'
import { savePicture } from './save-picture.weapp'
import './poster-picture.scss'

type Props = { words: PosterWords; coverUrl: string; shortLink: string; miniProgramCode: string }
type Picture = { width: number; height: number }
type Node = { width: number; height: number; getContext(kind: '2d'): Brush<Picture>; createImage(): Picture }

export const showsMiniProgramCode = true

export function PosterPicture({ words, coverUrl, miniProgramCode }: Props) {
  const canvas = useRef<Node>()
  const [isDrawn, setDrawn] = useState(false)
  const [isSaving, setSaving] = useState(false)

  useEffect(() => {
    Taro.createSelectorQuery()
      .select('#poster')
      .fields({ node: true })
      .exec(([found]: { node: Node }[]) => {
        if (!found) return
        canvas.current = found.node
        void draw(found.node, words, coverUrl, miniProgramCode).then(() => setDrawn(true))
      })
  }, [words, coverUrl, miniProgramCode])

  async function save() {
    setSaving(true)
    await savePicture(canvas.current)
    setSaving(false)
  }

  return (
    <View className="poster">
      <Canvas id="poster" type="2d" className="poster__picture" />
      <ActionButton label={text.poster.save} isBusy={!isDrawn || isSaving} onTap={() => void save()} />
    </View>
  )
}

async function draw(node: Node, words: PosterWords, coverUrl: string, miniProgramCode: string): Promise<void> {
  const [cover, code] = await Promise.all([load(node, coverUrl), load(node, miniProgramCode)])
  node.width = POSTER.width
  node.height = POSTER.height
  const brush = node.getContext('2d')
  drawPoster(brush, words, cover && { picture: cover, width: cover.width, height: cover.height })
  if (code) brush.drawImage(code, codeBox.x, codeBox.y, codeBox.size, codeBox.size)
}

function load(node: Node, src: string): Promise<Picture | undefined> {
  if (!src) return Promise.resolve(undefined)
  return new Promise((resolve) => {
    const picture = node.createImage()
    Object.assign(picture, { onload: () => resolve(picture), onerror: () => resolve(undefined) }, { src })
  })
}
