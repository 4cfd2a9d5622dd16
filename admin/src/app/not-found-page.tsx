import { EmptyGuide } from '../components/empty-guide'
import { LinkButton } from '../components/link-button'
import { text } from '../text/text'

export function NotFoundPage() {
  return (
    <EmptyGuide
      title={text.frame.notFoundTitle}
      hint={text.frame.notFoundHint}
      actions={
        <LinkButton to="/" type="primary">
          {text.frame.toHome}
        </LinkButton>
      }
    />
  )
}
