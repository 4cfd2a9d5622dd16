import { Text, View } from './elements'
import { Icon } from '../components/icon'
import { text } from '../text/text'
import { copyText } from './copy-text'
import { pageLink } from './page-link'
import { toast } from './toast'
import './share-button.scss'

export function ShareButton({ label }: { label: string }) {
  const share = async () => {
    if (navigator.share) return void navigator.share({ title: document.title, url: pageLink() }).catch(() => {})
    if (await copyText(pageLink())) toast(text.promo.linkCopied)
  }
  return (
    <View className="share-button" hoverClass="pressed" onClick={() => void share()} ariaLabel={label}>
      <Icon name="share" size={20} />
      <Text className="share-button__label">{label}</Text>
    </View>
  )
}
