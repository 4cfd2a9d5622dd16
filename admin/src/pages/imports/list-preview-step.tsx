import { Alert, Button, Space } from 'antd'
import { Link } from 'react-router'
import type { ListImportView } from '../../../../shared/contracts/list-imports'
import { FailureAlert } from '../../components/failure-alert'
import { FigureCard } from '../../components/figure-card'
import { LinkButton } from '../../components/link-button'
import { useOperator } from '../../components/operator-context'
import { formatCount } from '../../format/numbers'
import { text } from '../../text/text'
import { DateOrderQuestion } from './date-order-question'
import { EmailColumns } from './email-columns'
import { FileReading } from './file-reading'
import { ListOptions } from './list-options'
import { ListSample } from './list-sample'
import { RowErrors } from './row-errors'
import { useListSettings } from './use-list-settings'
import styles from './imports.module.css'

const words = text.listImports
const FIGURES = ['registered', 'already', 'updated', 'skipped', 'contactsMade'] as const

/** Second step: what the columns mean and what the rows then say. Nothing is written before it is confirmed. */
export function ListPreviewStep({ view }: { view: ListImportView }) {
  const { mayChange } = useOperator()
  const { settings, change, isChanged, look, confirm } = useListSettings(view)
  const { preview, webinarId, webinarTitle } = view
  const usable = preview.registered + preview.updated + preview.already
  const isFixed = !mayChange || look.isPending

  return (
    <Space direction="vertical" size={24} style={{ width: '100%' }}>
      <div className={styles.topic}>
        <h2>{webinarId ? <Link to={`/webinars/${webinarId}`}>{webinarTitle}</Link> : webinarTitle}</h2>
        <div className={styles.faint}>{words.about(preview.rows, view.settings.headerLine)}</div>
      </div>
      <FileReading view={view} />
      {preview.lacksAddress ? (
        <Alert type="warning" showIcon message={words.lacksAddress} description={words.lacksAddressHint} />
      ) : (
        <section aria-label={words.figures} className={`${styles.cards} ${isChanged ? styles.outdated : ''}`}>
          {FIGURES.map((key) => (
            <FigureCard
              key={key}
              isLarge
              label={words.counts[key]}
              hint={words.countHints[key]}
              value={formatCount(preview[key])}
            />
          ))}
        </section>
      )}
      {preview.ambiguousDate && (
        <DateOrderQuestion
          about={words.ambiguousText(preview.ambiguousDate.text)}
          example={preview.ambiguousDate}
          value={settings.dateOrder ?? undefined}
          disabled={isFixed}
          onChange={(dateOrder) => look.mutate({ ...settings, dateOrder })}
        />
      )}
      <EmailColumns settings={view.settings} chosen={settings.columns} />
      <ListOptions settings={settings} disabled={isFixed} onChange={change} />
      {isChanged && (
        <Alert
          type="info"
          showIcon
          message={words.changed}
          action={
            <Button type="primary" size="small" loading={look.isPending} onClick={() => look.mutate(settings)}>
              {words.lookAgain}
            </Button>
          }
        />
      )}
      <FailureAlert error={look.error} />
      <RowErrors
        title={words.willSkip(preview.rowErrorsTotal)}
        errors={preview.rowErrors}
        total={preview.rowErrorsTotal}
      />
      <RowErrors
        title={text.imports.notes(preview.rowNotesTotal)}
        errors={preview.rowNotes}
        total={preview.rowNotesTotal}
      />
      <RowErrors
        title={words.likelyDuplicates(preview.likelyDuplicatesTotal)}
        errors={preview.likelyDuplicates}
        total={preview.likelyDuplicatesTotal}
      />
      {preview.sample.length > 0 && <ListSample sample={preview.sample} timeZone={view.timeZone} />}
      <FailureAlert error={confirm.error} />
      {mayChange && (
        <div className={styles.foot}>
          <span className={styles.faint}>
            {usable === 0 && !preview.lacksAddress ? words.nothingUsable : words.writesNothingYet}
          </span>
          <Space wrap>
            <LinkButton to={webinarId ? `/imports/lists/new?webinar=${webinarId}` : '/imports/lists/new'}>
              {text.imports.again}
            </LinkButton>
            <Button
              type="primary"
              disabled={
                isChanged || preview.ambiguousDate !== null || preview.lacksAddress || usable === 0 || look.isPending
              }
              loading={confirm.isPending}
              onClick={() => confirm.mutate()}
            >
              {words.confirm(usable)}
            </Button>
          </Space>
        </div>
      )}
    </Space>
  )
}
