import { useEffect, useState } from 'react'
import { Skeleton } from 'antd'
import { text } from '../text/text'

type Props = { draw: (width: number) => Promise<string>; alt: string; size: number }

/** A drawn code, sharp at twice the size shown; says so when there is none to be had. `draw` has to stay the same between renders. */
export function CodePicture({ draw, alt, size }: Props) {
  const [drawn, setDrawn] = useState<{ by: Props['draw']; address: string | null }>()
  useEffect(() => {
    let isWanted = true
    const show = (address: string | null) => isWanted && setDrawn({ by: draw, address })
    void draw(size * 2).then(show, () => show(null))
    return () => {
      isWanted = false
    }
  }, [draw, size])

  if (drawn?.by !== draw) return <Skeleton.Node active style={{ width: size, height: size }} />
  if (!drawn.address)
    return (
      <div style={{ display: 'grid', placeItems: 'center', width: size, height: size, textAlign: 'center' }}>
        {text.media.link.noPicture}
      </div>
    )
  return <img src={drawn.address} alt={alt} width={size} height={size} style={{ display: 'block' }} />
}
