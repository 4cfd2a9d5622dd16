import { Text, View } from './elements'
import { Icon } from '../components/icon'
import { text } from '../text/text'
import { copyText } from './copy-text'
import { pageLink } from './page-link'
import { toast } from './toast'
import './share-button.scss'

export function ShareButton({ label }: { label: string }) {
  return (
    <View className="share-button" hoverClass="pressed" onClick={() => void share()} ariaLabel={label}>
      <Icon name="share" size={20} />
      <Text className="share-button__label">{label}</Text>
    </View>
  )
}

/** The browser's own sharing where it has one; closing it without sharing is not a failure. */
async function share(): Promise<void> {
  if (navigator.share) return navigator.share({ title: document.title, url: pageLink() }).catch(() => {})
  if (await copyText(pageLink())) toast(text.promo.linkCopied)
}
