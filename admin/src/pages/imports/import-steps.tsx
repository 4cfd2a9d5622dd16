import { Steps } from 'antd'
import { text } from '../../text/text'

const { steps } = text.imports

export function ImportSteps({ current, isFailed = false }: { current: number; isFailed?: boolean }) {
  return (
    <Steps
      current={current}
      status={isFailed ? 'error' : undefined}
      items={[steps.upload, steps.preview, steps.result].map((title) => ({ title }))}
      style={{ maxWidth: 640, margin: '4px auto 32px' }}
    />
  )
}
