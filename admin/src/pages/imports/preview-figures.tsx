import { Alert, Tooltip } from 'antd'
import { QuestionCircleOutlined } from '@ant-design/icons'
import type { ImportPreview } from '../../../../shared/contracts/imports'
import { FigureCard } from '../../components/figure-card'
import { formatCount } from '../../format/numbers'
import { text } from '../../text/text'
import { ExcludedPeople } from './excluded-people'
import styles from './imports.module.css'

const words = text.imports

/** Rows of the table: our figure, and beside it the one of the header that means the same, where there is one. */
const ROWS: { key: keyof typeof words.rows; header?: string }[] = [
  { key: 'registered', header: 'registered' },
  { key: 'watched', header: 'uniqueViewers' },
  { key: 'notWatched' },
  { key: 'stays', header: 'totalUsers' },
  { key: 'views' },
  { key: 'mostAtOnce', header: 'maxConcurrentViews' },
  { key: 'pending' },
  { key: 'cancelled', header: 'cancelled' },
  { key: 'panelists' },
  { key: 'otherAttended' },
  { key: 'withoutEmail' },
]

export function PreviewFigures({ preview }: { preview: ImportPreview }) {
  const rows = ROWS.map(({ key, header }) => ({
    key,
    ours: preview[key],
    theirs: header === undefined ? undefined : preview.header[header],
  }))
  const known = new Set(ROWS.map(({ header }) => header))
  const others = Object.entries(preview.header).filter(([name]) => !known.has(name))

  return (
    <section aria-label={words.figures}>
      <div className={styles.cards}>
        <FigureCard isLarge label={words.newContacts} value={formatCount(preview.newContacts)} />
        <FigureCard isLarge label={words.knownContacts} value={formatCount(preview.knownContacts)} />
        <FigureCard isLarge label={words.rows.watched} value={formatCount(preview.watched)} />
        <FigureCard isLarge label={words.rows.notWatched} value={formatCount(preview.notWatched)} />
      </div>
      <div className={styles.compare}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.figures}</th>
              <th scope="col">{words.byRows}</th>
              <th scope="col">{words.byHeader}</th>
            </tr>
          </thead>
          <tbody>
            {rows
              .filter(({ ours, theirs }) => ours > 0 || theirs !== undefined)
              .map(({ key, ours, theirs }) => (
                <tr key={key}>
                  <th scope="row">
                    {words.rows[key]}
                    {key in words.rowHints && (
                      <Tooltip title={words.rowHints[key as keyof typeof words.rowHints]}>
                        <QuestionCircleOutlined className={styles.hint} tabIndex={0} />
                      </Tooltip>
                    )}
                  </th>
                  <td>{formatCount(ours)}</td>
                  <td className={styles.theirs}>{theirs === undefined ? text.words.none : formatCount(theirs)}</td>
                </tr>
              ))}
            {others.map(([name, value]) => (
              <tr key={name}>
                <th scope="row">{text.webinarDetail.reported.labels[name] ?? name}</th>
                <td className={styles.theirs}>{text.words.none}</td>
                <td className={styles.theirs}>{formatCount(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <Alert className={styles.why} type="info" message={words.why} description={words.whyText} />
      </div>
      <ExcludedPeople excluded={preview.excluded} />
      {preview.questions.length > 0 && (
        <p className={styles.faint}>{words.questions(text.words.listed(preview.questions))}</p>
      )}
    </section>
  )
}
