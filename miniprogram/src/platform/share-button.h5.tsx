import { ActionButton } from '../components/action-button'
import { text } from '../text/text'
import { copyText } from './copy-text'
import { pageLink } from './page-link'
import { toast } from './toast'

export function ShareButton({ link = pageLink() }: { link?: string }) {
  return <ActionButton icon="share" label={text.share.copyLink} onTap={() => void share(link)} />
}

/** Uses the browser's share dialog where it has one. Closing it without sharing is not a failure. */
async function share(url: string): Promise<void> {
  if (navigator.share) return navigator.share({ title: document.title, url }).catch(() => {})
  if (await copyText(url)) toast(text.promo.linkCopied)
}
