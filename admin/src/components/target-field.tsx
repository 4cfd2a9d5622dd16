import { Alert, Input } from 'antd'
import { LoadingOutlined } from '@ant-design/icons'
import type { z } from 'zod'
import type { findTargetRoute } from '../../../shared/contracts/workflows'
import { formatTime } from '../format/date-time'
import { sentence } from '../language/sentence'
import { text } from '../text/text'
import { FailureAlert } from './failure-alert'

type Found = z.output<(typeof findTargetRoute)['responses'][200]['content']['application/json']['schema']>
type Props = {
  id: string
  value: string
  found: Found | undefined
  isAsking: boolean
  failure: unknown
  onChange: (typed: string) => void
}

const words = text.workflows.form

/** A webinar's id as people have it, and at once which webinar that is, or why it cannot be. */
export function TargetField({ id, value, found, isAsking, failure, onChange }: Props) {
  return (
    <>
      <Input
        id={id}
        value={value}
        maxLength={64}
        suffix={isAsking ? <LoadingOutlined /> : <span />}
        placeholder="932 0123 5621"
        onChange={({ target }) => onChange(target.value)}
      />
      <div role="status" style={{ marginTop: 8 }}>
        <FailureAlert error={failure} />
        {found?.webinar && !found.reason && (
          <Alert
            type="success"
            showIcon
            message={words.found(found.webinar.title, formatTime(found.webinar.startsAt))}
          />
        )}
        {found?.webinar && found.reason && (
          <Alert
            type="error"
            showIcon
            message={words.found(found.webinar.title, formatTime(found.webinar.startsAt))}
            description={sentence(`workflow_${found.reason}`)}
          />
        )}
        {found && !found.webinar && (
          <Alert
            type="error"
            showIcon
            message={
              found.reason === 'id_unknown'
                ? words.unknown(found.typedId)
                : sentence(`workflow_${found.reason ?? 'id_unknown'}`)
            }
          />
        )}
      </div>
    </>
  )
}
