import { Button, Result, Typography } from 'antd'
import { useRouteError } from 'react-router'
import { text } from '../text/text'

/** A fault of the page itself, or a part of it that could not be fetched after a new version was deployed. */
export function CrashPage() {
  const error = useRouteError()

  return (
    <Result
      status="error"
      title={text.frame.crashTitle}
      subTitle={text.frame.crashHint}
      extra={
        <Button type="primary" onClick={() => window.location.reload()}>
          {text.words.reload}
        </Button>
      }
    >
      <Typography.Text type="secondary" copyable>
        {error instanceof Error ? error.message : String(error)}
      </Typography.Text>
    </Result>
  )
}
