import { useState } from 'react'
import { Button } from 'antd'
import type { AuditEntryView } from '../../../../shared/contracts/audit'
import { text } from '../../text/text'
import styles from './audit-page.module.css'
import { readable } from './readable'

const words = text.audit
const SHOWN = 4
const labels: Record<string, string | undefined> = words.fields

/** Field by field: what was, then what is. */
export function Changes({ changes }: { changes: AuditEntryView['changes'] }) {
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
