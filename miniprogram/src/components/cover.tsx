import { Image, Text, View } from '../platform/elements'
import { useState } from 'react'
import { coverDrawing } from '../../../shared/domain/visitor/cover-drawing'
import './cover.scss'

type Props = { url: string; title: string; size: 'small' | 'large'; isFirst?: boolean }

/** A webinar's picture in 16:9. Without one, or when it does not load, one is drawn from the title. */
export function Cover({ url, title, size, isFirst = false }: Props) {
  const [brokenUrl, setBrokenUrl] = useState('')
  const { tone, words } = coverDrawing(title)
  const isDrawn = !url || url === brokenUrl
  return (
    <View className={`cover cover--${size} cover--${tone}`}>
      {isDrawn ? (
        <View className="cover__drawing">
          <Text className="cover__words">{words}</Text>
        </View>
      ) : (
        <Image
          className="cover__image"
          src={url}
          mode="aspectFill"
          lazyLoad={!isFirst}
          ariaLabel={title}
          onError={() => setBrokenUrl(url)}
        />
      )}
    </View>
  )
}
