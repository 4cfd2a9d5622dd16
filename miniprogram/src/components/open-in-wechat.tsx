import { Image, Text, View } from '../platform/elements'
import { useEffect, useState } from 'react'
import { copyText } from '../platform/copy-text'
import { pageLink, pageLinkQr } from '../platform/page-link'
import { toast } from '../platform/toast'
import { text } from '../text/text'
import { ActionButton } from './action-button'
import './open-in-wechat.scss'

/** Outside WeChat nobody can be identified. Explains how to open this page in WeChat. */
export function OpenInWeChat() {
  const [qr, setQr] = useState('')
  useEffect(() => {
    void pageLinkQr().then(setQr)
  }, [])

  return (
    <View className="open-in-wechat" data-drawn="">
      <Text className="open-in-wechat__title">{text.outside.title}</Text>
      <Text className="open-in-wechat__hint">{text.outside.hint}</Text>
      <View className="open-in-wechat__qr">
        {qr && <Image className="open-in-wechat__image" src={qr} mode="aspectFit" ariaLabel={text.outside.qrLabel} />}
      </View>
      <ActionButton kind="secondary" icon="copy" label={text.outside.copy} onTap={() => void copyPageLink()} />
    </View>
  )
}

async function copyPageLink(): Promise<void> {
  if (await copyText(pageLink())) toast(text.promo.linkCopied)
}
