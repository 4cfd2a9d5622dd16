import { Button } from 'antd'
import { useState } from 'react'
import type { AuditEntryView } from '../../../../shared/contracts/audit'
import { isInternalField, valueInWords } from '../../../../shared/domain/audit/value-in-words'
import { formatTime } from '../../format/date-time'
import { text } from '../../text/text'
import styles from './audit-page.module.css'

const words = text.audit
const SHOWN = 4
const labels: Record<string, string | undefined> = words.fields

/** Field by field: what was, then what is. */
export function Changes({ changes: all }: { changes: AuditEntryView['changes'] }) {
  const changes = all.filter(({ field }) => !isInternalField(field))
  const [isOpen, setIsOpen] = useState(false)
  if (changes.length === 0) return words.noChange

  return (
    <>
      <dl className={styles.changes}>
        {(isOpen ? changes : changes.slice(0, SHOWN)).map(({ field, before, after }) => (
          <div key={field}>
            <dt>{labels[field] ?? field}</dt>
            <dd>
              {before !== null && <del>{readable(field, before)}</del>}
              {before !== null && ' → '}
              <ins>{readable(field, after)}</ins>
            </dd>
          </div>
        ))}
      </dl>
      {changes.length > SHOWN && (
        <Button type="link" size="small" style={{ padding: 0 }} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? words.toggle.hide : words.toggle.show(changes.length)}
        </Button>
      )}
    </>
  )
}

const LONGEST = 120
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/

/** A stored value as a person reads it. */
function readable(field: string, value: unknown): string {
  if (Array.isArray(value) && (value.length > 5 || value.some((one) => typeof one === 'object')))
    return text.audit.items(value.length)
  if (typeof value === 'string' && TIME.test(value)) return formatTime(value)
  if (typeof value !== 'string') return shortened(valueInWords(field, value, words) ?? JSON.stringify(value))
  if ((field === 'dataSync' || field === 'recordingSync') && value in text.syncSwitches.reach)
    return text.syncSwitches.reach[value as keyof typeof text.syncSwitches.reach]
  if (field === 'sessionChoice' && value in text.sessions.choices)
    return text.sessions.choices[value as keyof typeof text.sessions.choices]
  return shortened(
    field === 'promoContent' ? value.replaceAll(/<[^<>]*>/g, ' ').trim() : (valueInWords(field, value, words) ?? value),
  )
}

const shortened = (words: string) => (words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words)
