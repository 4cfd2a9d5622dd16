import { WarningFilled } from '@ant-design/icons'
import { Link } from 'react-router'
import type { SyncRun } from '../../../shared/contracts/sync'
import { text } from '../text/text'
import styles from './sync-issues.module.css'

type Issue = SyncRun['issues'][number] & { webinar?: SyncRun['webinar'] }

const NAMED = 10

/** Cause and remedy of each kind of issue, shown once for all runs. */
export function SyncIssues({ issues }: { issues: Issue[] }) {
  const kinds = sameKind(issues)

  return (
    <ul className={styles.list}>
      {kinds.map((same) => {
        const [issue] = same
        if (!issue) return null
        const words = text.sync.issues[issue.code]
        const said = providerWords(issue)
        const titles = same.flatMap(({ detail }) => (typeof detail.title === 'string' ? [detail.title] : []))
        return (
          <li key={`${issue.code}/${issue.feed}`} className={styles.issue}>
            <WarningFilled className={styles.mark} />
            <div>
              <div className={styles.cause}>
                {words.cause}
                {issue.feed && <span className={styles.about}>{text.sync.about(text.sync.feed(issue.feed))}</span>}
                {same.length > 1 && titles.length === 0 && (
                  <span className={styles.about}>{text.sync.affected(same.length)}</span>
                )}
              </div>
              <Webinars of={same} />
              {titles.length > 0 && <div>{text.sync.webinars(titles)}</div>}
              {said && <div>{text.sync.said(said)}</div>}
              <div className={styles.remedy}>{text.words.labelled(text.sync.remedy, words.remedy)}</div>
            </div>
          </li>
        )
      })}
    </ul>
  )
}

/** Which webinars an issue is about, each leading to its sync log. */
function Webinars({ of }: { of: Issue[] }) {
  const webinars = [...new Map(of.flatMap(({ webinar }) => (webinar ? [[webinar.id, webinar.title]] : []))).entries()]
  if (webinars.length === 0) return null

  return (
    <div>
      {webinars.slice(0, NAMED).map(([id, title], n) => (
        <span key={id}>
          {n > 0 && ' · '}
          <Link to={`/webinars/${id}?tab=log`}>{title}</Link>
        </span>
      ))}
      {webinars.length > NAMED && ` · ${text.sync.moreWebinars(webinars.length - NAMED)}`}
    </div>
  )
}

function sameKind(issues: Issue[]): Issue[][] {
  const kinds = new Map<string, Issue[]>()
  for (const issue of issues) {
    const key = `${issue.code}/${issue.feed}`
    kinds.set(key, [...(kinds.get(key) ?? []), issue])
  }
  return [...kinds.values()]
}

function providerWords({ detail }: Issue): string {
  const words = detail.providerMessage ?? detail.message
  return typeof words === 'string' ? words : ''
}
