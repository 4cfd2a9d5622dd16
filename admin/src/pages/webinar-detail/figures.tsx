import { liveProviders } from '../../../../shared/contracts/live-providers'
import type { WebinarDetail } from '../../../../shared/contracts/webinars'
import { FigureCard } from '../../components/figure-card'
import { formatCount, formatPercent } from '../../format/numbers'
import { isUnsynced } from '../../format/is-unsynced'
import { text } from '../../text/text'
import styles from './webinar-detail-page.module.css'

const { figures: words, eventKinds, figureHints: hints, reported } = text.webinarDetail

export function Figures({ webinar }: { webinar: WebinarDetail }) {
  const { registeredCount, watchedCount } = webinar
  const isUnknown = isUnsynced(webinar)
  const fetched = (count: number) => (isUnknown ? '—' : formatCount(count))
  const unsynced = isUnknown ? { note: text.webinarDetail.notSyncedYet } : {}
  const rate = registeredCount > 0 ? words.rate(formatPercent((watchedCount / registeredCount) * 100)) : undefined

  return (
    <section aria-label={words.title}>
      <div className={styles.figures}>
        <FigureCard
          isLarge
          label={words.registered}
          value={formatCount(registeredCount)}
          unit={words.people}
          hint={hints.registered}
        />
        <FigureCard
          isLarge
          label={words.watched}
          value={fetched(watchedCount)}
          unit={words.people}
          hint={hints.watched}
          note={isUnknown ? text.webinarDetail.notSyncedYet : rate}
        />
        <FigureCard
          isLarge
          label={words.notWatched}
          value={fetched(webinar.notWatchedCount)}
          unit={words.people}
          hint={hints.notWatched}
          {...unsynced}
        />
        <FigureCard
          isLarge
          label={words.views}
          value={fetched(webinar.viewCount)}
          unit={words.times}
          hint={hints.views}
          {...unsynced}
        />
      </div>
      <div className={styles.small}>
        <FigureCard
          label={words.replay}
          value={fetched(webinar.replayWatchedCount)}
          unit={words.people}
          hint={hints.replay}
        />
        {liveProviders[webinar.provider].eventKinds.map((kind) => (
          <FigureCard key={kind} label={eventKinds[kind]} value={fetched(webinar.eventCounts[kind])} />
        ))}
      </div>
      {webinar.reportedFigures && <Reported figures={webinar.reportedFigures} />}
    </section>
  )
}

/** Databases give the keys of an object in an order of their own. */
const ORDER = Object.keys(reported.labels)
const inOrder = (figures: Record<string, number>) =>
  Object.entries(figures).toSorted(([one], [other]) => ORDER.indexOf(one) - ORDER.indexOf(other))

function Reported({ figures }: { figures: Record<string, number> }) {
  return (
    <div className={styles.reported}>
      <div>
        <strong>{reported.title}</strong>
        <div className={styles.reportedFigures}>
          {inOrder(figures).map(([key, value]) => (
            <span key={key}>
              {reported.labels[key] ?? key} <strong>{formatCount(value)}</strong>
            </span>
          ))}
        </div>
      </div>
      <div className={styles.reportedNote}>{reported.explain}</div>
    </div>
  )
}
