import type { Campaign } from '../../../../shared/contracts/campaigns'
import { FigureCard } from '../../components/figure-card'
import { formatCount, formatPercent } from '../../format/numbers'
import { text } from '../../text/text'
import styles from './campaign-page.module.css'

const { figures: words, hints, webinarStates } = text.campaigns

export function CampaignFigures({ campaign }: { campaign: Campaign }) {
  const { registeredCount, watchedCount, webinars } = campaign
  const rate = registeredCount > 0 ? words.rate(formatPercent((watchedCount / registeredCount) * 100)) : undefined

  return (
    <section aria-label={words.title} className={styles.figures}>
      <FigureCard
        isLarge
        label={words.webinars}
        value={formatCount(webinars.all)}
        unit={words.webinarsUnit}
        note={webinarStates(webinars) || undefined}
      />
      <FigureCard
        isLarge
        label={words.registered}
        value={formatCount(registeredCount)}
        unit={words.registeredUnit}
        hint={hints.registered}
        note={words.people(formatCount(campaign.peopleCount))}
      />
      <FigureCard
        isLarge
        label={words.watched}
        value={formatCount(watchedCount)}
        unit={words.registeredUnit}
        hint={hints.watched}
        note={rate}
      />
      <FigureCard
        isLarge
        label={words.notWatched}
        value={formatCount(campaign.notWatchedCount)}
        unit={words.registeredUnit}
        hint={hints.notWatched}
      />
      <FigureCard
        isLarge
        label={words.views}
        value={formatCount(campaign.viewCount)}
        unit={words.times}
        hint={hints.views}
      />
      <FigureCard
        isLarge
        label={words.replay}
        value={formatCount(campaign.replayWatchedCount)}
        unit={words.registeredUnit}
        hint={hints.replay}
        note={webinars.withReplay > 0 ? words.replays(webinars.withReplay) : undefined}
      />
    </section>
  )
}
