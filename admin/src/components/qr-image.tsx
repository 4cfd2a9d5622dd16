import { useEffect, useState } from 'react'
import { Skeleton } from 'antd'
import { toDataURL } from 'qrcode'

type Props = { content: string; alt: string; size: number }

/** Drawn in the browser; sharp at twice the size shown. */
export function QrImage({ content, alt, size }: Props) {
  const [picture, setPicture] = useState('')
  useEffect(() => {
    let isWanted = true
    void drawQr(content, size * 2).then((drawn) => isWanted && setPicture(drawn))
    return () => {
      isWanted = false
    }
  }, [content, size])

  if (!picture) return <Skeleton.Node active style={{ width: size, height: size }} />
  return <img src={picture} alt={alt} width={size} height={size} style={{ display: 'block' }} />
}

/** Level M stays readable on a creased poster and keeps the modules large. */
const drawQr = (content: string, width: number) =>
  toDataURL(content, { width, margin: 2, errorCorrectionLevel: 'M', color: { dark: '#1b2230', light: '#ffffff' } })
