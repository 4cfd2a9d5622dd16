import { useState } from 'react'
import { Alert, Button, Select, Space } from 'antd'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { ImportView } from '../../../../shared/contracts/imports'
import { FailureAlert } from '../../components/failure-alert'
import { formatInZone, formatTime } from '../../format/date-time'
import { useRefresh } from '../../gateway/refresh'
import { importQuery, readReportAgain } from '../../gateway/imports'
import { text } from '../../text/text'
import { timeZoneOptions } from './time-zones'
import styles from './imports.module.css'

const words = text.imports

/** What stands here of the same webinar, whether its times agree with the report, and what importing it would replace. */
export function EarlierImport({ view }: { view: ImportView }) {
  const { preview, timeZone } = view
  const { earlier, storedStart, existingWebinarId } = preview
  if (!existingWebinarId) return null

  const link = <Link to={`/webinars/${existingWebinarId}`}>{words.existingLink}</Link>
  return (
    <Space direction="vertical" size={12} style={{ width: '100%' }}>
      {storedStart && (
        <Alert
          type="warning"
          showIcon
          message={words.startDiffers}
          description={words.startDiffersText(
            formatInZone(storedStart, timeZone),
            formatInZone(preview.startedAt, timeZone),
            timeZone,
          )}
          action={link}
        />
      )}
      {earlier && (
        <Alert
          type={earlier.timeZone === timeZone ? 'info' : 'warning'}
          showIcon
          message={words.replaces(formatTime(earlier.createdAt), earlier.timeZone)}
          description={words.replacesText}
          action={storedStart ? undefined : link}
        />
      )}
      {!earlier && !storedStart && (
        <Alert
          type="info"
          showIcon
          message={preview.existingIsSynced ? words.existingIsSynced : words.existing}
          action={link}
        />
      )}
    </Space>
  )
}

/** The zone can still be put right in the preview; everything is read anew. */
export function ReportZone({ view }: { view: ImportView }) {
  const client = useQueryClient()
  const refresh = useRefresh()
  const [zones] = useState(timeZoneOptions)
  const [zone, setZone] = useState(view.timeZone)
  const again = useMutation({
    mutationFn: () => readReportAgain(view.id, { timeZone: zone }),
    onSuccess: (read) => {
      client.setQueryData(importQuery(view.id).queryKey, read)
      void refresh('import_settings')
    },
  })
  return (
    <div>
      <div className={styles.zoneLine}>
        <label htmlFor="report-zone">{words.zone}</label>
        <Select
          id="report-zone"
          showSearch
          aria-label={words.zone}
          optionFilterProp="label"
          options={zones}
          value={zone}
          disabled={again.isPending}
          onChange={setZone}
          style={{ width: 420 }}
        />
        <Button disabled={zone === view.timeZone} loading={again.isPending} onClick={() => again.mutate()}>
          {words.readAgain}
        </Button>
        {zone === view.timeZone && view.preview.zoneIsOfEarlier && (
          <span className={styles.faint}>{words.zoneOfEarlier}</span>
        )}
      </div>
      <FailureAlert error={again.error} />
    </div>
  )
}
