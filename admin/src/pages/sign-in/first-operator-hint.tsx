import { Alert, Typography } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { needsFirstOperatorQuery } from '../../gateway/sign-in'
import { text } from '../../text/text'

/** How the first account of an empty installation is made; nothing where there is one, or where that is not known. */
export function FirstOperatorHint() {
  const { data } = useQuery(needsFirstOperatorQuery)
  if (!data?.needsFirstOperator) return null

  const { firstOperatorTitle, firstOperatorHint, firstOperatorCommand, firstOperatorOtherData } = text.signIn
  return (
    <Alert
      type="info"
      showIcon
      style={{ marginBottom: 20 }}
      message={firstOperatorTitle}
      description={
        <>
          <Typography.Paragraph>{firstOperatorHint}</Typography.Paragraph>
          <Typography.Paragraph code copyable={{ text: firstOperatorCommand }}>
            {firstOperatorCommand}
          </Typography.Paragraph>
          <Typography.Text>{firstOperatorOtherData}</Typography.Text>
        </>
      }
    />
  )
}
