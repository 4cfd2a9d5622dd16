import type { ReactNode } from 'react'
import type { ExclusionReason } from '../../../../shared/contracts/exclusions'
import type { SyncWarning } from '../../../../shared/contracts/sync-log'
import { formatTime } from '../../format/date-time'
import { formatCount } from '../../format/numbers'
import { text } from '../../text/text'
import { deciderOf } from './warning-place'
import styles from './sync-log.module.css'

const words = text.syncLog

/** What this one case is about: the switch, the counts, the platform's own words. */
export function WarningFacts({ warning }: { warning: SyncWarning }) {
  const { feed, detail } = warning
  const decider = deciderOf(warning)
  const said = written(detail.providerMessage) || (warning.code === 'feed_not_available' ? written(detail.reason) : '')
  const facts: [string, ReactNode][] = [
    ...(decider ? [[words.decider, text.syncSwitches.offBy[decider].cause] as [string, ReactNode]] : []),
    ...(typeof detail.rows === 'number'
      ? [[words.about, words.rows(formatCount(detail.rows))] as [string, ReactNode]]
      : []),
    ...(warning.code === 'partial_data' && typeof detail.count === 'number'
      ? [[words.about, words.people(formatCount(detail.count))] as [string, ReactNode]]
      : []),
    ...(warning.code === 'rows_skipped' && typeof detail.count === 'number'
      ? [
          [words.about, words.skipped(formatCount(detail.count))] as [string, ReactNode],
          [words.writtenAs, <q key="example">{written(detail.example) || words.writtenNothing}</q>] as [
            string,
            ReactNode,
          ],
        ]
      : []),
    ...(detail.registration === 'off' ? [['', words.registrationOff] as [string, ReactNode]] : []),
    ...(warning.code === 'email_excluded' ? [excluded(detail)] : []),
    ...(Array.isArray(detail.topics)
      ? [[words.topics, text.words.listed(detail.topics.map(String))] as [string, ReactNode]]
      : []),
    ...(feed ? [[words.about, text.sync.feed(feed)] as [string, ReactNode]] : []),
    ...(said ? [[words.said, <q key="said">{said}</q>] as [string, ReactNode]] : []),
    ...(written(detail.parkedUntil)
      ? [
          ['', <strong key="parked">{words.parkedUntil(formatTime(written(detail.parkedUntil)))}</strong>] as [
            string,
            ReactNode,
          ],
        ]
      : []),
  ]
  if (facts.length === 0) return null

  return (
    <ul className={styles.about}>
      {facts.map(([label, value], at) => (
        <li key={at}>
          {label ? (
            <>
              {text.words.labelled(label, '')}
              {value}
            </>
          ) : (
            value
          )}
        </li>
      ))}
    </ul>
  )
}

function excluded({ reason, count, sample, domain }: SyncWarning['detail']): [string, ReactNode] {
  const known = text.syncExclusions.reasons as Record<string, string>
  const cause = known[written(reason) as ExclusionReason] ?? written(reason)
  const shown =
    Array.isArray(sample) && sample.length > 0
      ? ` ${text.words.labelled(words.sample, text.words.listed(sample.map(String)))}`
      : ''
  return [
    '',
    `${words.excluded(written(domain) ? `${cause} (${written(domain)})` : cause, formatCount(typeof count === 'number' ? count : 0))}${shown}`,
  ]
}

const written = (value: unknown) => (typeof value === 'string' ? value : '')
