import { Result } from 'antd'
import { LinkButton } from '../components/link-button'
import { text } from '../text/zh'

export function NotFoundPage() {
  return (
    <Result
      status="404"
      title={text.frame.notFoundTitle}
      subTitle={text.frame.notFoundHint}
      extra={
        <LinkButton to="/" type="primary">
          {text.frame.toHome}
        </LinkButton>
      }
    />
  )
}
